package cn.policydesk.dingtalk;

import cn.policydesk.batch.Answered;
import cn.policydesk.batch.PersonLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is said of a list that was worked off: one line for each of the first people, the rest is in the file.
 *
 * <p>Pure.
 */
final class ListTelling {

    private static final int PEOPLE = 20;
    private static final int BENEFITS = 3;
    private static final int PROBLEM = 60;

    /** So many people are told of with several benefits each; of more, each with the nearest, so that phones show them all. */
    private static final int FEW = 3;

    private ListTelling() {}

    static String text(Answered answered, List<PersonLine> people, List<String> unread, DingtalkWords words) {
        List<String> lines = new ArrayList<>();
        String all = String.valueOf(answered.rows());
        lines.add(
                answered.problems() == 0
                        ? words.say(Phrase.LIST_DONE_CLEAN, "人数", all)
                        : words.say(Phrase.LIST_DONE, "人数", all, "问题数", String.valueOf(answered.problems())));
        int nearest = people.size() <= FEW ? BENEFITS : 1;
        people.stream().limit(PEOPLE).forEach(person -> lines.add(line(person, nearest, words)));
        if (people.size() > PEOPLE) {
            lines.add(words.say(Phrase.LIST_REST, "人数", String.valueOf(people.size() - PEOPLE)));
        }
        if (!answered.remarks().isEmpty()) {
            lines.add(words.say(Phrase.LIST_REMARKS, "说明", Marks.plain(String.join("；", answered.remarks()))));
        }
        unread.forEach(line -> lines.add(words.say(Phrase.LIST_UNREAD, "原话", Marks.plain(shorter(line)))));
        return String.join(Marks.LINE, lines);
    }

    private static String line(PersonLine person, int nearest, DingtalkWords words) {
        String number = String.valueOf(person.number());
        String name = person.name().isEmpty() ? "第" + number + "人" : person.name();
        StringBuilder line = new StringBuilder(number + ". " + Marks.bold(name));
        if (!person.gets().isEmpty()) {
            line.append(words.say(
                    Phrase.LIST_PERSON_GETS,
                    "几项",
                    String.valueOf(person.gets().size()),
                    "合计",
                    sum(person.sum()),
                    "待遇",
                    benefits(person.gets())));
        }
        if (!person.maybe().isEmpty()) {
            line.append(words.say(
                    Phrase.LIST_PERSON_MAYBE,
                    "几项",
                    String.valueOf(person.maybe().size()),
                    "待遇",
                    open(person.maybe(), nearest)));
        }
        if (person.gets().isEmpty() && person.maybe().isEmpty()) {
            line.append(words.say(Phrase.LIST_PERSON_NONE));
        }
        String problem =
                person.problem().lines().filter(one -> !one.startsWith("整份名单：")).collect(Collectors.joining("，"));
        if (!problem.isEmpty()) {
            line.append(words.say(Phrase.LIST_PERSON_PROBLEM, "问题", Marks.plain(shorter(problem))));
        }
        return line.toString();
    }

    /** A sum that is a number; words stand in the file. */
    private static String sum(String sum) {
        return sum.matches("[0-9.]+") ? "，最多合计" + sum + "元" : "";
    }

    /** Benefits with their amounts, without where they stand. */
    private static String benefits(List<String> gets) {
        String shown = gets.stream()
                .limit(BENEFITS)
                .map(line -> Marks.plain(line.replaceFirst("；《.*$", "")))
                .collect(Collectors.joining("；"));
        return gets.size() > BENEFITS ? shown + "……" : shown;
    }

    /** What is nearest to being settled. */
    private static String open(List<PersonLine.Open> maybe, int most) {
        return maybe.stream()
                .limit(most)
                .map(open -> Marks.plain(open.benefit()) + "（"
                        + (open.standing().isEmpty() ? "" : open.standing() + "，") + "差" + open.lacking() + "样）")
                .collect(Collectors.joining("、"));
    }

    private static String shorter(String text) {
        return text.codePointCount(0, text.length()) <= PROBLEM
                ? text
                : text.substring(0, text.offsetByCodePoints(0, PROBLEM)) + "……";
    }
}
