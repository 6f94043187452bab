package cn.policydesk.dialogue;

import cn.policydesk.hearing.IntentWords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How people ask for two things in one breath, and for the second of them afterwards. */
final class TwoParts {

    private static final String NUMBER = "(?:\\d{1,4}|[一二两三四五六七八九十几俩仨]{1,3})";
    private static final String DOING = "[考开招租办请雇贷拿买]";

    /** What asks for each of several. */
    private static final Pattern EACH = Pattern.compile(
            "都(?:能|可以|想|要|给|算|帮|问|有啥|有什么|有多少|补|领|拿)|各[能领拿补自算]|分别|[两俩]个?[样项件种笔]|一起问|一块问|一起算|两个(?:补贴|都)|我?都问");
    /** Whether they go together, or what they come to, is another question. */
    private static final Pattern OTHERWISE =
            Pattern.compile("(?:一起|同时|一块)\\p{IsHan}{0,2}[拿领享申补]|加起来|加一起|合起来|总共|一共|区别|哪个|能不能都|都能[领拿]吗|可以都");

    private static final Pattern ASKS = Pattern.compile(
            "[领补拿给贴返退][^\\s]{0,4}(?:啥|多少|什么|哪些|好多|几)|想问|问问|问下|问一下|都问|想算|都算|帮我?[算看查]" + "|[能有给][补领拿](?:点|些|一点|不|吗|没)");

    /** The second of them begins; 还有两年退休 is no second. */
    private static final Pattern FURTHER = Pattern.compile("(?:[\\s,，。;；、!！]*(?:还有|另外|以及|同时|顺便)(?:再|还|又|也)?"
            + "|又(?=" + DOING + ")|[\\s,，。;；、]也(?=" + DOING + ")|和(?=" + NUMBER + "[个名位]))"
            + "(?!\\s*" + NUMBER + "多?个?(?:年|月|天|岁|周|星期|小时|块|元|万|千))");

    /** 招了个, 还有个: one. */
    private static final Pattern ONE_MORE = Pattern.compile("(?<=[招请雇聘]了?|还有|又[招请雇聘]了?)(?=[个位名](?!月))");

    private static final Pattern ONE_BEGINS = Pattern.compile("^" + NUMBER + "[个位名](?!月)");

    private static final Pattern BLANKS = Pattern.compile("[\\s,，。;；、!！?？]+");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("和|跟|与|、|还有|以及|[\\s,，;；。!！?？]+");
    /** What stands around a name. */
    private static final Pattern AROUND = Pattern.compile("^(?:我们?|请问|想|要|问问?|一下|下|帮|算算?|咨询|那个|这个|还)+"
            + "|(?:我们?|这?[两俩]个?[项样个种]?|都|想|要|问问?|一起|一块|分别|各|能|可以|领|补(?!贴|助)|拿|多少|好多|钱|帮我?|算算?|看看?|一下|怎么|吗|呢|吧|的|啊)+$");

    private static final Pattern GRANT = Pattern.compile("(?:补贴|补助|返还|奖励|奖金|贷款|贴息|津贴|岗位?|社保)$");
    private static final Pattern TELLS = Pattern.compile(DOING + "[了过]|" + NUMBER + "[个名位]");
    private static final Pattern COUNT_FIRST = Pattern.compile("^" + NUMBER + "[个名位].*");
    private static final Pattern HIRED_ALL = Pattern.compile("^(.*[招请雇聘来进]了?)" + NUMBER + "(?:个|名|位)?(?:新?人|员工|职工)?$");
    private static final Pattern HIRED_ONE = Pattern.compile("(?:招|雇|聘|请)了");
    private static final Pattern SUBJECT =
            Pattern.compile("^(?:我们?(?:厂里?|公司|店里?|单位|企业)|厂里|公司|店里|单位|咱们?(?:厂里?|公司|店里?)?|我们|我)");

    private static final Pattern NEXT =
            Pattern.compile("^(?:那么?|好的?|行|再|接着|然后|继续|先)*[,，\\s]*(?:算|看|说|问)?(?:另外?(?:那|一)*[个项样件种]"
                    + "|下一?[个项样件种]|还有?那?一[个项样件种]|第二[个项样件种]|后面?(?:那|一)+[个项样件种]|剩下的?(?:那?[个项样件种])?)"
                    + "(?:的|补贴|能?[领补拿]?(?:多少|好多|啥|什么)|怎么算|呢|吧|呗|嘛|啊|[?？])*$");
    private static final Pattern OF_IT = Pattern.compile("^那?(?:我?那?)?(.{2,12}?)(?:那|这)?(?:个|项|样)?的?呢[?？]?$");

    /** 行吧 那贷款呢: what was told is taken note of first. */
    private static final Pattern AGREED =
            Pattern.compile("^(?:行|好|嗯|哦|噢|可以|知道|晓得|明白|清楚)[吧的啊呀嘞了]*[,，。\\s]+(?=.*呢[?？]?$)");

    private TwoParts() {}

    /** Whether a message asks for something that can be two things. */
    static boolean asks(String text) {
        return ASKS.matcher(text).find()
                && !OTHERWISE.matcher(text).find()
                && (EACH.matcher(text).find() || FURTHER.matcher(text).find());
    }

    /** The parts of a message that can be names of benefits. */
    static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        for (String part : BETWEEN_NAMES.split(text)) {
            String name = AROUND.matcher(AROUND.matcher(part).replaceAll("")).replaceAll("");
            if (name.length() >= 2 && !name.matches("补贴|补助|奖励|贷款|社保")) {
                names.add(name);
            }
        }
        return names;
    }

    /** Whether words can be what a grant is called. */
    static boolean grant(String words) {
        return GRANT.matcher(words).find();
    }

    /** The two parts of a message that each tell of something of its own; none where it has no two. */
    static List<String> told(String written) {
        String text = ONE_MORE.matcher(written).replaceAll("一");
        Matcher further = FURTHER.matcher(text);
        List<String> parts = new ArrayList<>();
        boolean apart = further.find();
        if (apart && ONE_BEGINS.matcher(text.substring(further.end())).find() && !further.find()) {
            // 招了个… 还有个… 另外稳岗贷呢: the second thing is what comes last, if anything does.
            further.reset();
            apart = further.find();
        }
        if (apart) {
            parts.add(said(text.substring(0, further.start())));
            parts.add(said(text.substring(further.end())));
        } else {
            for (String part : BLANKS.split(text)) {
                if (TELLS.matcher(part).find()) {
                    parts.add(said(part));
                }
            }
        }
        Matcher total = parts.size() == 3 ? HIRED_ALL.matcher(parts.getFirst()) : null;
        if (total != null
                && total.find()
                && parts.stream()
                        .skip(1)
                        .allMatch(part -> COUNT_FIRST.matcher(part).matches())) {
            // 我们公司招了两个人 一个刚毕业的 一个53岁的: each of them was hired.
            return List.of(total.group(1) + parts.get(1), total.group(1) + parts.getLast());
        }
        if (parts.size() != 2 || parts.stream().anyMatch(part -> part.length() < 3)) {
            return List.of();
        }
        String first = parts.getFirst();
        String second = parts.getLast();
        Matcher count = Pattern.compile(NUMBER + "[个名位]").matcher(first);
        Matcher subject = SUBJECT.matcher(first);
        if (COUNT_FIRST.matcher(second).matches() && count.find() && count.start() > 0) {
            // 招了3个困难村的 还有2个应届生: they were hired too.
            second = first.substring(0, count.start()) + second;
        } else if (COUNT_FIRST.matcher(second).matches()
                && HIRED_ONE.matcher(first).find()) {
            // 招了小陈… 还有个42岁阿姨: she was hired too.
            Matcher hired = HIRED_ONE.matcher(first);
            var _ = hired.find();
            second = first.substring(0, hired.end()) + second;
        } else if (subject.find() && !SUBJECT.matcher(second).find()) {
            second = subject.group() + second;
        }
        return List.of(first, second);
    }

    /** A part without what asks for all of them. */
    private static String said(String part) {
        List<String> kept = new ArrayList<>();
        for (String one : BLANKS.split(part.strip())) {
            boolean asking = EACH.matcher(one).find() || ASKS.matcher(one).find();
            if (!asking || TELLS.matcher(one).find()) {
                kept.add(one);
            }
        }
        return String.join(" ", kept).strip();
    }

    /** Which of what comes afterwards a message asks for: the next one, or one by its words; null where it asks for none. */
    static Person.@Nullable Later next(String text, List<Person.Later> later) {
        if (later.isEmpty()) {
            return null;
        }
        String own = AGREED.matcher(text.strip()).replaceFirst("");
        if (NEXT.matcher(own).matches()) {
            return later.getFirst();
        }
        Matcher of = OF_IT.matcher(own);
        String words = of.matches() ? plain(of.group(1)) : "";
        return words.isEmpty()
                ? null
                : later.stream()
                        .filter(one ->
                                plain(one.words()).contains(words) || one.name().contains(words))
                        .findFirst()
                        .orElse(null);
    }

    /** 开店 of 开了店. */
    static String plain(String words) {
        return words.replaceAll("[了过着的]", "");
    }

    /** Whether a part tells of something done, which is worth an answer of its own. */
    static boolean tells(String part) {
        return TELLS.matcher(part).find();
    }

    /** 我们是见习基地，收了6个大学生，见习8个月，管理费和保险补贴分别能拿多少: what is told beside the things asked for. */
    static String beside(String text, List<Person.Later> asked) {
        List<String> parts =
                asked.stream().map(one -> IntentWords.plain(one.words())).toList();
        return Arrays.stream(text.split("[，,。；;！!？?\\s]+"))
                .filter(clause -> {
                    String plain = IntentWords.plain(clause);
                    return parts.stream().noneMatch(part -> part.contains(plain) || plain.contains(part));
                })
                .collect(Collectors.joining("，"));
    }
}
