-- Sixteen requests one after the other: two clients, eight tenants. Made once, so that wrk has next to nothing to do for each.
local requests = {}
local sent = 0

function init()
  for i = 1, 16 do
    requests[i] = wrk.format("GET", nil, {
      ["Host"] = "shop.example",
      ["X-Client"] = i % 2 == 0 and "web" or "ios",
      ["X-Tenant"] = "tenant-" .. math.floor((i - 1) / 2),
      ["X-Region"] = i <= 8 and "eu-1" or "us-1",
    })
  end
end

function request()
  sent = sent + 1
  return requests[sent % 16 + 1]
end
