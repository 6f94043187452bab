package cn.policydesk.batch;

import java.util.List;

/**
 * What came of one person of a list, short enough to be told in a message.
 *
 * @param number which person of the list, from 1
 * @param name the cell under 姓名; empty where there is none
 * @param gets what can be had: benefit and amount, with the reason where not now
 * @param sum what it comes to in all, in yuan or in words; empty where nothing can be summed
 * @param maybe how many more may be had, once more is known
 * @param missing the facts that would settle those, in the order to ask; may be empty
 * @param problem what in the row could not be taken; may be empty
 */
public record PersonLine(
        int number, String name, List<String> gets, String sum, int maybe, String missing, String problem) {

    /** Copies the list. */
    public PersonLine {
        gets = List.copyOf(gets);
    }

    /** Nobody's name: it may come into a log. */
    @Override
    public String toString() {
        return "PersonLine " + number;
    }
}
