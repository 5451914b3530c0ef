-- Each thread has one connection and sends a fixed number of requests, one after the other, so that none is broken off and
-- the client's own count is exact. Writes "failed" with a thread's first failure, "ended" with its last response, and in the
-- end one line for each target and status.
local GRAPHQL = {["content-type"] = "application/json"}
local threads = {}

function setup(thread)
    table.insert(threads, thread)
end

function init(args)
    left = tonumber(args[1])
    counts = {}
    requests = {
        {"/items", wrk.format("GET", "/items")},
        {"/items", wrk.format("POST", "/items", nil, string.rep("x", 3000))},
        {"/missing", wrk.format("GET", "/missing")},
        {"/items", wrk.format("GET", "/items?page=2")},
        {"/graphql", wrk.format("POST", "/graphql", GRAPHQL, '{"query":"query Products { products { name } }"}')},
        {"/items", wrk.format("GET", "/items")},
        {"/graphql", wrk.format("POST", "/graphql", GRAPHQL, '{"query":"query Unknown { nothing }"}')},
    }
    at = 0
    lastStatus = 200
end

-- Milliseconds before the next request: so few that there is load, so many that an outage doesn't use all requests up.
function delay()
    return lastStatus >= 500 and 20 or 1
end

function request()
    at = at % #requests + 1
    return requests[at][2]
end

function response(status, headers, body)
    local key = requests[at][1] .. " " .. status
    counts[key] = (counts[key] or 0) + 1
    if status >= 500 and not failed then
        failed = true
        say("failed")
    end
    lastStatus = status
    left = left - 1
    if left == 0 then
        say("ended")
        wrk.thread:stop()
    end
end

function say(word)
    io.write(word, "\n")
    io.flush()
end

function done(summary, latency, rates)
    local errors = summary.errors
    say("requests " .. summary.requests)
    say("socket errors " .. errors.connect + errors.read + errors.write + errors.timeout)
    for _, thread in ipairs(threads) do
        for key, count in pairs(thread:get("counts")) do
            say("count " .. key .. " " .. count)
        end
    end
end
