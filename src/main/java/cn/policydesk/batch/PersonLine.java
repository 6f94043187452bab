package cn.policydesk.batch;

import java.util.List;

/**
 * What came of one person of a list, short enough to be told in a message.
 *
 * @param number which person of the list, from 1
 * @param name the cell under 姓名; empty where there is none
 * @param gets what can be had: benefit and amount, with the reason where not now
 * @param sum what it comes to in all, in yuan or in words; empty where nothing can be summed
 * @param maybe what may be had once more is known: first what the most is told of, then what lacks least
 * @param problem what in the row could not be taken; may be empty
 */
public record PersonLine(int number, String name, List<String> gets, String sum, List<Open> maybe, String problem) {

    /** Copies the lists. */
    public PersonLine {
        gets = List.copyOf(gets);
        maybe = List.copyOf(maybe);
    }

    /**
     * A benefit that is not settled.
     *
     * @param standing why it cannot be claimed on the day, in a word; empty where it can
     * @param lacking how much is not known of it: facts and outside figures
     */
    public record Open(String benefit, String standing, int lacking) {}

    /** Nobody's name: it may come into a log. */
    @Override
    public String toString() {
        return "PersonLine " + number;
    }
}
