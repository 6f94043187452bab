package cn.policydesk.dialogue;

import cn.policydesk.benefit.Basis;
import cn.policydesk.benefit.Benefit;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.telling.ClauseAnswer;
import cn.policydesk.telling.Phrase;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 个体户行不行, 民办非企业也行是吧: where the clause in view writes another sort of employer, that it does not say so of this one. */
final class KindOfFirm {

    private static final Pattern ASKED = Pattern.compile(
            "(个体工商户|个体户|民办非企业|民非|合作社|社会组织|律所|事业单位)(?:单位)?(?:的|到底|也|就|又|都|这种|这样)*(?:(?:能|可以|得|该)?[领拿享]得?(?:到|着|受)?(?:到)?(?:不|噻|吧|嘛|吗|么|伐|没得?)|有没得|有没有份|有份[吗不没]|行不行|行不|行吗|行么|行是吧|行吧|能不能|可不可以|可以吗|可以不|可以是吧|能领[吗不么]|能拿[吗不么]|能给不|给不给|算不算|算[吗不么])");
    private static final Pattern WRITTEN = Pattern.compile("用人单位|企业|单位");
    private static final int SHORT = 20;

    private final Scene scene;
    private final Clauses clauses;

    KindOfFirm(Scene scene, Clauses clauses) {
        this.scene = scene;
        this.clauses = clauses;
    }

    /** Says so; false where nothing of the kind is asked, or the clause speaks of that sort, or of no employer. */
    boolean take(String text) {
        Matcher asked = ASKED.matcher(text);
        if (scene.c().region() == null || scene.open() != null || text.length() > SHORT || !asked.find()) {
            return false;
        }
        String kind = asked.group(1);
        Benefit benefit = scene.person().goal() instanceof Goal.One(String id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
        ClauseAnswer shown = benefit == null && !scene.busy() ? clauses.shown() : null;
        if (benefit != null) {
            String body = scene.desk
                    .library()
                    .paragraph(benefit.ref())
                    .map(Paragraph::body)
                    .orElse("");
            return beside(benefit, kind)
                    || said(benefit.name(), benefit.ref().label(), benefit.ref().paragraph(), body, kind);
        }
        return shown != null
                && said(
                        shown.heading().isEmpty() ? shown.clause() : shown.heading(),
                        shown.clause(),
                        shown.paragraph(),
                        shown.text(),
                        kind);
    }

    /** 个体户也领得到噻 where another clause that the benefit rests on writes it: that clause, and the result that stands. */
    private boolean beside(Benefit benefit, String kind) {
        String written = kind.startsWith("个体") ? "个体工商户" : kind;
        Basis also = benefit.bases().stream()
                .filter(basis -> basis.words().contains(written))
                .findFirst()
                .orElse(null);
        if (also == null || also.ref().equals(benefit.ref())) {
            return false;
        }
        scene.cite(
                benefit.name(),
                also.ref().label(),
                also.ref().paragraph(),
                also.words(),
                scene.desk.quotes().standing(benefit, scene.asOf()).note());
        ResultInView view = ResultInView.of(scene);
        if (view != null) {
            scene.say(Phrase.VIEW_OWN_STANDS, "结果", view.worded().text());
        }
        return true;
    }

    private boolean said(String name, String label, int paragraph, String body, String kind) {
        Matcher written = WRITTEN.matcher(body);
        if (!written.find() || body.contains(kind) || kind.startsWith("个体") && body.contains("个体工商户")) {
            return false;
        }
        scene.say(
                Phrase.VIEW_KIND_OF_FIRM,
                "待遇",
                name,
                "原文",
                written.group(),
                "哪种",
                kind,
                "条",
                label,
                "款",
                String.valueOf(paragraph));
        return true;
    }
}
