package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.telling.Phrase;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 我大四明年六月毕业，找工作有没有补贴 of a student who seeks work: what the notice grants to those who seek it, without a figure, and not what employers get for
 * hiring them; 我们屋头是低保户，算得到不 behind it: whether its words name such a household. One per message.
 */
final class JobSeekingAid {

    private static final String SEEKING = "求职";
    private static final Pattern STUDENT =
            Pattern.compile("大[三四](?!姐|哥|嫂)|研[二三]|毕业班|[快要]毕业|还没毕业|应届|在校|(?:明年|今年|[0-9一二三四五六七八九十]+月份?)[^，。,招]{0,4}毕业");
    private static final Pattern SEEKS = Pattern.compile("找工作|求职(?!创?业?补)|找事做|找个?事情?做|没找到(?:工作|事)");
    private static final Pattern GRANT = Pattern.compile("补贴|补助|扶持|资助|给.{0,3}钱|有.{0,3}钱|领.{0,2}钱");
    private static final Pattern EMPLOYER =
            Pattern.compile("招[了个聘用过]|雇|我们公司|厂里|我们厂|员工|店里|我们单位|基地|收了|带了|来.{0,3}见习|贷|租金|房租|社保");
    private static final String TRAINEE = "见习";
    private static final Pattern HOUSEHOLD = Pattern.compile("(低保|脱贫户|贫困户|建档立卡|残疾|零就业|特困|助学贷款|单亲|孤儿|农村|普通家庭)");
    private static final Pattern NOT = Pattern.compile("不是[^是，,。]{2,8}[，,]?(?=是|就是|而是|[\\p{IsHan}]{2,4}户)");
    private static final Pattern COUNTS =
            Pattern.compile("算|符合|有份|够不够|[能得可][^，。]{0,4}[领拿申要]|[领拿]得|有没有|有没得|有吗|有不|多少|好多");

    private final Scene scene;

    JobSeekingAid(Scene scene) {
        this.scene = scene;
    }

    /** Answers; false where nobody seeks work for himself, or the notice writes a figure for it, or nothing. */
    boolean take(String text) {
        String region = scene.c().region();
        if (region == null
                || scene.busy()
                || scene.person().trail().firm()
                || EMPLOYER.matcher(text).find()) {
            return false;
        }
        if (text.contains(TRAINEE)) {
            return trainee(text, region);
        }
        List<Benefit> granted = scene.desk.library().rules().benefits(region).stream()
                .filter(one -> one.audiences().contains(Benefit.Audience.CITIZEN)
                        && one.name().contains(SEEKING))
                .toList();
        if (granted.isEmpty()
                || granted.stream().anyMatch(one -> !one.versions().isEmpty())) {
            return false;
        }
        return first(text, granted) || household(text, granted);
    }

    private boolean first(String text, List<Benefit> granted) {
        if (!STUDENT.matcher(text).find()
                || !SEEKS.matcher(text).find()
                || !GRANT.matcher(text).find()) {
            return false;
        }
        var _ = new Remembering(scene).take(text);
        scene.keep(scene.c().asked(text));
        tell(granted);
        say(granted, "");
        return true;
    }

    /** 那见习有没有钱嘛 of a student: what is granted for trainees goes to those who take them, and is said to. */
    private boolean trainee(String text, String region) {
        boolean student = STUDENT.matcher(text).find() || scene.c().last().contains(SEEKING);
        Benefit paid = !student || !GRANT.matcher(text).find()
                ? null
                : scene.desk.library().rules().benefits(region).stream()
                        .filter(one -> !one.versions().isEmpty()
                                && one.name().matches(".*见习(?:补贴|生活费补贴)")
                                && !one.audiences().contains(Benefit.Audience.CITIZEN))
                        .findFirst()
                        .orElse(null);
        if (paid == null) {
            return false;
        }
        var _ = new Remembering(scene).take(text);
        scene.keep(scene.c().asked(text));
        scene.cite(
                paid.name(),
                paid.ref().label(),
                paid.ref().paragraph(),
                words(paid),
                scene.desk.quotes().standing(paid, scene.asOf()).note());
        scene.say(Phrase.TRAINEE_TO_FIRM, "待遇", paid.name(), "谁", Payee.who(paid));
        return true;
    }

    private boolean household(String text, List<Benefit> granted) {
        String told = told(text);
        if (told.isEmpty()
                || !COUNTS.matcher(text).find()
                || !scene.c().last().contains(granted.getFirst().name())) {
            return false;
        }
        var _ = new Remembering(scene).take(text);
        say(granted, told);
        return true;
    }

    /** The household that is spoken of, 不是低保是脱贫户 the second. */
    private static String told(String text) {
        Matcher household = HOUSEHOLD.matcher(NOT.matcher(text).replaceAll(""));
        return household.find() ? household.group(1) : "";
    }

    private void tell(List<Benefit> granted) {
        Benefit first = granted.getFirst();
        scene.cite(
                names(granted),
                first.ref().label(),
                first.ref().paragraph(),
                words(first),
                scene.desk.quotes().standing(first, scene.asOf()).note());
    }

    /** Whether its words name the household, and that no sum is written. */
    private void say(List<Benefit> granted, String household) {
        Benefit first = granted.getFirst();
        boolean named = !household.isEmpty() && words(first).contains(household);
        scene.say(
                household.isEmpty()
                        ? Phrase.SEEKING_UNWRITTEN
                        : named ? Phrase.SEEKING_NAMED : Phrase.SEEKING_HOUSEHOLD,
                "待遇",
                names(granted),
                "条",
                first.ref().label(),
                "款",
                String.valueOf(first.ref().paragraph()),
                "原文",
                words(first),
                "谁",
                household,
                "时效",
                scene.desk.quotes().standing(first, scene.asOf()).note());
    }

    private static String names(List<Benefit> granted) {
        return granted.stream().map(Benefit::name).collect(Collectors.joining("、"));
    }

    private static String words(Benefit benefit) {
        return benefit.basis().words().replaceFirst("。$", "");
    }
}
