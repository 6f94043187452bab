package cn.policydesk.hearing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Cuts what tells of people hired into those of one kind each: 2个应届的一个本地失业的一个退役的 are three kinds, with or without marks between, and
 * whether their number stands before them or behind (大学生1个 退役军人2个). Pure.
 */
final class EachHired {

    private static final Pattern HIRED = Pattern.compile(
            "招|请了|请个|雇|聘|录用|吸纳|安置|收了|进了|来了|带了|带动|带着|(?:店里|厂里|公司里?|单位里?|手下|员工里?)(?:现在|一共|总共)?有|^(?:就是|一共|总共|有|是)?(?=[0-9一二两三四五六七八九十俩仨]{1,2}个?[^0-9个月岁]{2,})");
    /** A person who is begun to be told of: 一个, and 个 alone right behind what says that one is hired, or one more. */
    private static final Pattern BEGINS = Pattern.compile(
            "(?<![第这那哪几半每\\d.月])(?<!(?<!青)年)(?:(\\d{1,2}|[一二两三四五六七八九十])(?:个|位|名)|([俩仨])(?:个|人)?"
                    + "|(?<=[了招请雇聘有来又和跟])(?:个|位|名))"
                    + "(?!人?(?:一个?月|每个?月|一年|每年|[0-9]{3}))(?!月|多月|半月|小时|星期|礼拜|季|村|社区|店|公司|厂|企业|车间|岗|问题|补贴|钱|都|也|没|不|合同|交|缴|签)");
    /** What makes somebody out: by this it is a person, and which. */
    private static final Pattern PERSON =
            Pattern.compile("岁|大学生|大专|本科|毕业|应届|失业|下岗|户口|户籍|青年|大哥|大姐|大嫂|阿姨|师傅|小伙|姑娘|小妹|妹儿|女娃|男娃|年轻"
                    + "|退役|退伍|军人|残疾|困难|农民|农村|脱贫|贫困|零就业|低保|4050|男的|女的|本地|外地");

    /** What sort of people a subsidy may be paid for, one sort each. */
    private static final List<Pattern> KINDS = Stream.of(
                    "大学生|大专|本科|毕业|应届", "失业|下岗", "退役|退伍|军人", "残疾", "困难|贫困|脱贫|低保|零就业|4050", "农民|农村", "青年")
            .map(Pattern::compile)
            .toList();

    private static final Pattern AGE = Pattern.compile("[0-9]{2}岁");

    private static final Pattern AMONG = Pattern.compile("其中|里头|里面|当中|之中|分别|每个|每人|各");
    private static final Pattern SELF = Pattern.compile("我[们家]?(?:自己)?(?:还|也)?(?:有|带)?$");

    private static final Pattern MARKS = Pattern.compile("[\\s,，。;；、]+");
    /** 大学生1个: the number behind what is said. */
    private static final Pattern BEHIND = Pattern.compile("^(.{2,20}?)(\\d{1,2}|[一二两三四五六七八九十])(?:个人?|位|名|人)$");
    /** Where the next is told of, or all of them are. */
    private static final Pattern ENDS = Pattern.compile("[\\s,，。;；、]|都|全|签|交|缴|买|社保|合同|(?:还有|另外|以及|和|跟|加)$");

    /**
     * So many people and what is said of them.
     *
     * @param words as they are told of, for people to read
     */
    record Some(int number, int start, String said, String words) {}

    private EachHired() {}

    /** The people a text tells of one by one; empty where it tells of none so, or of one only. */
    static List<Some> in(String text) {
        Matcher hired = HIRED.matcher(text);
        if (!hired.find() || AMONG.matcher(text).find()) {
            return List.of();
        }
        List<Some> behind = numbersBehind(text);
        if (!behind.isEmpty()) {
            return behind;
        }
        List<Some> told = new ArrayList<>();
        Matcher begins = BEGINS.matcher(text);
        int start = -1;
        int number = 0;
        int end = 0;
        while (begins.find()) {
            if (begins.start() < hired.end()
                    || SELF.matcher(text.substring(0, begins.start())).find()) {
                continue;
            }
            if (start >= 0) {
                told.add(some(text, number, start, end, begins.start()));
            }
            number = number(begins);
            start = begins.start();
            end = begins.end();
        }
        if (start >= 0) {
            told.add(some(text, number, start, end, text.length()));
        }
        return several(told);
    }

    private static Some some(String text, int number, int start, int behind, int end) {
        String said = text.substring(behind, end);
        Matcher ends = ENDS.matcher(said);
        String words = ends.find() ? said.substring(0, ends.start()) : said;
        return new Some(number, start, said, text.substring(start, behind) + words);
    }

    /** 今年毕业的大学生1个 退役军人2个. */
    private static List<Some> numbersBehind(String text) {
        List<Some> told = new ArrayList<>();
        Matcher marks = MARKS.matcher(text);
        int from = 0;
        while (from < text.length()) {
            int to = marks.find(from) ? marks.start() : text.length();
            Matcher part = BEHIND.matcher(text.substring(from, to));
            if (part.find()
                    && person(part.group(1))
                    && !BEGINS.matcher(part.group(1)).find()) {
                String said = part.group(1).replaceFirst("^.*(?:招|雇|聘|录用|吸纳|安置|请了|带)[了的用]?", "");
                told.add(new Some(WrittenNumber.of(part.group(2)), from, said, part.group()));
            }
            from = to < text.length() ? marks.end() : to;
        }
        return told.size() > 1 ? several(told) : List.of();
    }

    private static List<Some> several(List<Some> told) {
        List<Some> all = told;
        if (told.size() > 2) {
            List<Some> rest = told.subList(1, told.size());
            // 招了俩人 一个24岁的 一个48岁的: the first is all of them. 2个应届的一个失业的一个退役的 are four.
            all = told.getFirst().number() == sum(rest) && !apart(told.getFirst(), rest) ? rest : told;
        }
        return all.size() > 1 && all.stream().allMatch(one -> person(one.said())) ? all : List.of();
    }

    /** Whether the first are of a kind, and each of the others of another, or of another age. */
    private static boolean apart(Some first, List<Some> rest) {
        Matcher age = AGE.matcher(first.said());
        String own = age.find() ? age.group() : "";
        if (!own.isEmpty() && rest.stream().noneMatch(one -> one.said().contains(own))) {
            return true;
        }
        Set<Integer> kinds = kinds(first.said());
        return !kinds.isEmpty()
                && rest.stream()
                        .map(one -> kinds(one.said()))
                        .noneMatch(other -> other.isEmpty() || other.stream().anyMatch(kinds::contains));
    }

    /** Which sorts of people words speak of. */
    static Set<Integer> kinds(String said) {
        return IntStream.range(0, KINDS.size())
                .filter(kind -> KINDS.get(kind).matcher(said).find())
                .boxed()
                .collect(Collectors.toSet());
    }

    static int sum(List<Some> told) {
        return told.stream().mapToInt(Some::number).sum();
    }

    private static int number(Matcher begins) {
        String said = begins.group(1) == null ? begins.group(2) : begins.group(1);
        return said == null ? 1 : WrittenNumber.of(said);
    }

    /** Whether words make somebody out: 40岁失业的. */
    static boolean person(String said) {
        return PERSON.matcher(said).find();
    }
}
