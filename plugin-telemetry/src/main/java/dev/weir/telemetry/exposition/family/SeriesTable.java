package dev.weir.telemetry.exposition.family;

import dev.weir.telemetry.exposition.bytes.ByteText;
import dev.weir.telemetry.exposition.label.LabelNames;
import dev.weir.telemetry.exposition.label.LineEncoding;
import dev.weir.telemetry.exposition.label.SeriesLabels;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds series of one family that have the same labels once names are normalised and values cleaned. Takes about ten
 * bytes for each series: it keeps hashes, and renders labels again where two are equal.
 */
final class SeriesTable {
    private static final int FREE = -1;

    private final int seed = ThreadLocalRandom.current().nextInt();
    private final ByteText mine = new ByteText(512);
    private final ByteText others = new ByteText(512);
    private final SeriesLabels writeMine;
    private final SeriesLabels writeOthers;

    SeriesTable(LabelNames names) {
        LineEncoding encoding = new LineEncoding();
        writeMine = new SeriesLabels(names, encoding, mine);
        writeOthers = new SeriesLabels(names, encoding, others);
    }

    /** Told of a series that has the labels of one before it. */
    interface Finding {
        /** Called once for each series that is not the first of its labels. */
        void found(Place first, Place again);
    }

    /** Where a point is: in which member, at which index. */
    record Place(int member, int index) {}

    void search(List<Member> members, Finding finding) {
        int count = members.stream().mapToInt(member -> member.points().size()).sum();
        if (count < 2) {
            return;
        }
        int[] hashes = new int[count];
        int[] slots = new int[Integer.highestOneBit(count + count / 4) * 2];
        Arrays.fill(slots, FREE);
        int ordinal = 0;
        for (int member = 0; member < members.size(); member++) {
            for (int index = 0; index < members.get(member).points().size(); index++) {
                render(members, new Place(member, index), writeMine, mine);
                hashes[ordinal] = mine.hash(seed);
                int first = put(ordinal, hashes, slots, members);
                if (first != ordinal) {
                    finding.found(place(first, members), new Place(member, index));
                }
                ordinal++;
            }
        }
    }

    /** The ordinal of the first series that has the labels which were rendered last: the given one, if none had. */
    private int put(int ordinal, int[] hashes, int[] slots, List<Member> members) {
        int slot = hashes[ordinal] & (slots.length - 1);
        while (slots[slot] != FREE) {
            int other = slots[slot];
            if (hashes[other] == hashes[ordinal]) {
                render(members, place(other, members), writeOthers, others);
                if (mine.sameAs(others)) {
                    return other;
                }
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = ordinal;
        return ordinal;
    }

    private static Place place(int ordinal, List<Member> members) {
        int member = 0;
        int index = ordinal;
        while (index >= members.get(member).points().size()) {
            index -= members.get(member).points().size();
            member++;
        }
        return new Place(member, index);
    }

    private static void render(List<Member> members, Place place, SeriesLabels labels, ByteText into) {
        Member member = members.get(place.member);
        into.truncate(0);
        labels.append(member.points().get(place.index).getAttributes(), member.labels());
    }
}
