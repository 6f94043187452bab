package cn.policydesk.dialogue;

import cn.policydesk.hearing.OneByOne;
import cn.policydesk.hearing.WrittenNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The people a text tells of by their sort, each with the place of its number: 登记失业8个月的两个人 今年毕业的大学生一个 are two and one. What is told
 * of one sort can be told anew within the same text.
 *
 * @param text the text
 * @param all the sorts in the order they are told of
 */
record ToldSorts(String text, List<ToldSorts.Sort> all) {

    static final String WRITTEN = "(?:([0-9]{1,3}|[零一二两三四五六七八九十]{1,3})(?:个人|个|名|位|人)"
            + "(?!月|多月|半月|小时|星期|礼拜|季|村|社区|店|公司|厂|企业|车间|岗|问题|补贴|孩|小孩)|([俩仨])个?人?)";
    private static final Pattern NUMBER = Pattern.compile("(?<![第这那哪几每\\d.])" + WRITTEN);
    private static final Pattern MARKS = Pattern.compile("[\\s,，。;；、!！?？]+|还有|另外|以及|外加|再加");
    private static final Pattern HIRED = Pattern.compile("^.*(?:(?:招|雇|聘|录用|吸纳|安置)了?(?:用|进来)?|(?:请|带|进|来)了)");
    private static final String ONE = "个";
    private static final String PEOPLE = "个人";
    /** What tells one of a sort from another of it. */
    private static final Pattern APART =
            Pattern.compile("[0-9]{1,2}(?:岁|个月|年)|[零一二两三四五六七八九十]{1,2}(?:个月|年)|困难村|户口|户籍|登记|青年|应届|农村");

    /**
     * So many people of a sort.
     *
     * @param words what is said of them
     * @param from where their number begins
     * @param end where the number ends with what it counts in
     * @param at where the words begin
     */
    record Sort(String words, int number, int from, int end, int at) {
        Set<Integer> kinds() {
            return OneByOne.sorts(words);
        }
    }

    static ToldSorts in(String text) {
        List<Sort> all = new ArrayList<>();
        Matcher marks = MARKS.matcher(text);
        int from = 0;
        while (from < text.length()) {
            boolean more = marks.find(from);
            int to = more ? marks.start() : text.length();
            part(text, from, to, all);
            from = more ? marks.end() : to;
        }
        return new ToldSorts(text, List.copyOf(all));
    }

    private static void part(String text, int from, int to, List<Sort> all) {
        List<int[]> numbers = new ArrayList<>();
        Matcher written = NUMBER.matcher(text).region(from, to);
        while (written.find()) {
            numbers.add(new int[] {written.start(), written.end()});
        }
        if (numbers.isEmpty()) {
            return;
        }
        // 大学生1个退役军人2个: the numbers stand behind.
        boolean behind = OneByOne.sorts(text.substring(numbers.getLast()[1], to))
                        .isEmpty()
                && !OneByOne.sorts(text.substring(from, numbers.getFirst()[0])).isEmpty();
        for (int i = 0; i < numbers.size(); i++) {
            int[] one = numbers.get(i);
            int at = !behind ? one[1] : i == 0 ? from : numbers.get(i - 1)[1];
            int till = behind ? one[0] : i + 1 < numbers.size() ? numbers.get(i + 1)[0] : to;
            int number = WrittenNumber.of(text.substring(one[0], one[1]).replaceAll("[个名位人]+$", ""));
            all.add(new Sort(text.substring(at, till), number, one[0], one[1], at));
        }
    }

    /** Those of a sort a subsidy may be paid for. */
    List<Sort> people() {
        return all.stream().filter(one -> !one.kinds().isEmpty()).toList();
    }

    /** The ones some words speak of; null where it is nobody, or several are meant alike. */
    @Nullable
    Sort meant(String words) {
        Set<Integer> kinds = OneByOne.sorts(words);
        List<Sort> best = new ArrayList<>();
        int most = 0;
        for (Sort one : people()) {
            long shared = one.kinds().stream().filter(kinds::contains).count();
            long signs = APART.matcher(words)
                    .results()
                    .filter(sign -> one.words().contains(sign.group()))
                    .count();
            int score = shared == 0 ? 0 : (int) (2 * shared + signs);
            if (score > most) {
                best.clear();
                most = score;
            }
            if (score == most && score > 0) {
                best.add(one);
            }
        }
        return best.size() == 1 ? best.getFirst() : null;
    }

    /** The text with another number of one sort, as it is written; of all of them together too, where that was their sum. */
    String with(Sort sort, int number, String written) {
        StringBuilder anew = new StringBuilder(text);
        int sum = people().stream().mapToInt(Sort::number).sum();
        for (Sort one : all.reversed()) {
            if (one.equals(sort)) {
                anew.replace(one.from(), one.end(), written);
            } else if (one.kinds().isEmpty() && people().size() > 1 && one.number() == sum) {
                anew.replace(one.from(), one.end(), sum - sort.number() + number + PEOPLE);
            }
        }
        return anew.toString();
    }

    String with(Sort sort, int number) {
        return with(sort, number, number + ONE);
    }

    /** The text with other words for one of a sort: 河北农村来的一个 is 蓟州困难村的一个. */
    String of(Sort sort, String words) {
        Sort other = meant(words);
        if (other != null && !other.equals(sort)) {
            return in(with(sort, sort.number() - 1)).joined(words);
        }
        if (sort.number() > 1) {
            return with(sort, sort.number() - 1) + "，还有1个" + words + "的";
        }
        Matcher hired = HIRED.matcher(sort.words());
        int at = sort.at() + (hired.find() ? hired.end() : 0);
        int till = sort.at() + sort.words().length();
        return text.substring(0, at) + words + "的" + text.substring(till);
    }

    /** One more of a sort that is told of. */
    private String joined(String words) {
        Sort one = meant(words);
        return one == null ? text : with(one, one.number() + 1);
    }
}
