package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.hearing.Intent;
import cn.policydesk.hearing.WrittenNumber;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 他失业保险才交8个月 能领不, while the benefit worked out asks for no such time but the paragraph writes one for another of nearly the same name: that, its
 * words, and that the notice leaves it open. So too of a day on which what was eased is over. One per message.
 */
final class InsuredSoLong {

    /** …至2020年12月31日，将…申领条件由企业职工参加失业保险3年以上放宽至参保1年以上. */
    private static final Pattern EASED = Pattern.compile(
            "(?:20\\d{2}年\\d{1,2}月\\d{1,2}日至(20\\d{2})年(\\d{1,2})月(\\d{1,2})日，)?将?(\\p{IsHan}{4,10}?补贴)申领条件由企业职工参加失业保险([0-9]{1,2})年以上放宽至参保([0-9]{1,2})年以上");

    private static final Pattern TOLD =
            Pattern.compile("失业(?:保险|险)[^，,。；;？?\\d]{0,6}?([0-9]{1,2}|[一二两三四五六七八九十]{1,3})(?:个(?:多)?月|年)(?!前|以?内)");
    private static final Pattern ENOUGH = Pattern.compile("没关系|不要紧|要紧|够不够|够了?[吗不嘛么]|行不行|有没有关系|有关系|影响|算不算");
    private static final String INSURED = "失业保险";

    private final Scene scene;

    InsuredSoLong(Scene scene) {
        this.scene = scene;
    }

    /** Answers 失业保险才8个月没关系吗; false where it asks something else. */
    boolean take(String text) {
        Matcher told = TOLD.matcher(text);
        Matcher eased = eased();
        if (eased == null
                || !told.find()
                || !ENOUGH.matcher(text).find() && !scene.wants(Intent.GRANT)
                || !scene.hear(text, null).facts().isEmpty()) {
            return false;
        }
        String line = line(told, eased);
        if (line.isEmpty()) {
            return false;
        }
        scene.said.say(line);
        if (scene.open() != null) {
            scene.say(Phrase.TALK_BACK);
            scene.again();
        }
        return true;
    }

    /** Says it beside what a message is answered with that tells so short a time. */
    void tell() {
        Matcher told = TOLD.matcher(scene.incoming.text());
        Matcher eased = eased();
        if (eased != null && told.find()) {
            String line = line(told, eased);
            if (!line.isEmpty() && !scene.said.text().contains(line)) {
                scene.said.say(line);
            }
        }
    }

    /** Says of a day on which it is not eased any more that it is so. */
    void then(Benefit benefit, LocalDate day) {
        Matcher eased = eased(benefit);
        if (eased != null && day.isAfter(ends(eased))) {
            scene.say(
                    Phrase.INSURED_THEN,
                    "另一项",
                    eased.group(4),
                    "原文",
                    eased.group(),
                    "以后",
                    eased.group(5) + "年",
                    "待遇",
                    benefit.name());
        }
    }

    private String line(Matcher told, Matcher eased) {
        BigDecimal has = WrittenNumber.months(told.group(1), told.group().contains("年"));
        boolean still = !scene.asOf().isAfter(ends(eased));
        String least = still ? eased.group(6) : eased.group(5);
        Benefit benefit = pursued();
        return benefit == null || has.compareTo(WrittenNumber.months(least, true)) >= 0
                ? ""
                : scene.phrase(
                        Phrase.INSURED_SHORT,
                        "说的",
                        told.group(),
                        "不到",
                        least + "年",
                        "另一项",
                        eased.group(4),
                        "条",
                        benefit.ref().label(),
                        "款",
                        String.valueOf(benefit.ref().paragraph()),
                        "原文",
                        eased.group(),
                        "待遇",
                        benefit.name());
    }

    private static LocalDate ends(Matcher eased) {
        return eased.group(1) == null
                ? LocalDate.MAX
                : LocalDate.of(
                        Integer.parseInt(eased.group(1)),
                        Integer.parseInt(eased.group(2)),
                        Integer.parseInt(eased.group(3)));
    }

    private @Nullable Matcher eased() {
        Benefit benefit = pursued();
        return benefit == null ? null : eased(benefit);
    }

    /** The condition in the benefit's own paragraph, of another that is called nearly so; null where there is none. */
    private @Nullable Matcher eased(Benefit benefit) {
        boolean own = benefit.facts().stream()
                .anyMatch(fact -> scene.desk.slots().question(fact).contains(INSURED));
        Paragraph paragraph =
                own ? null : scene.desk.library().paragraph(benefit.ref()).orElse(null);
        if (paragraph == null) {
            return null;
        }
        Matcher eased = EASED.matcher(paragraph.body());
        return eased.find() && eased.group(4).endsWith(benefit.name()) ? eased : null;
    }

    private @Nullable Benefit pursued() {
        return scene.c().region() != null && scene.person().goal() instanceof Goal.One(String id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
    }
}
