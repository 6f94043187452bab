package cn.policydesk.benefit;

import cn.policydesk.notice.ClauseRef;
import cn.policydesk.notice.Faults;
import cn.policydesk.notice.Notice;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.notice.StaffNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the reading of one rule file shares: names, notices, the main passage, and the figures to be found in the words.
 *
 * <p>Not safe for use by several threads.
 */
final class Rules {

    /**
     * A figure a rule states.
     *
     * @param node where
     * @param quantity the figure, or null where it is a day
     * @param day the day, or null
     * @param words the words it must occur in
     */
    record Stated(
            StaffNode node,
            @Nullable Quantity quantity,
            @Nullable LocalDate day,
            String words) {}

    private final Names names;
    private final Map<String, Notice> notices;
    private final Faults faults;
    private final List<Stated> stated = new ArrayList<>();
    private final List<Basis> cited = new ArrayList<>();
    private List<Basis> bases;

    /** @param bases the passages a rule without words of its own rests on, the main one first */
    Rules(Names names, Map<String, Notice> notices, List<Basis> bases, Faults faults) {
        this.names = names;
        this.notices = notices;
        this.bases = List.copyOf(bases);
        this.faults = faults;
    }

    Names names() {
        return names;
    }

    Faults faults() {
        return faults;
    }

    List<Stated> stated() {
        return stated;
    }

    /** All passages read, in order. */
    List<Basis> cited() {
        return cited;
    }

    void rest(List<Basis> on) {
        bases = List.copyOf(on);
    }

    /** The passage that a node names with 出处, or the main one. */
    Basis basis(StaffNode node) {
        StaffNode own = node.child("出处");
        Basis main = bases.isEmpty() ? new Basis(new ClauseRef("", "", 1), "") : bases.getFirst();
        return own == null ? main : read(own, main.ref());
    }

    /** The words in which the figures of a node must occur: its own, or all the rule rests on. */
    String words(StaffNode node) {
        if (node.child("出处") != null) {
            return basis(node).words();
        }
        StringBuilder all = new StringBuilder();
        bases.forEach(basis -> all.append(basis.words()).append('\n'));
        return all.toString();
    }

    /** Reads a passage and checks that it stands in the notice word for word. */
    Basis read(StaffNode node, ClauseRef near) {
        node.allow("通知", "条", "款", "原文");
        String notice = Optional.ofNullable(node.optional("通知")).orElse(near.notice());
        boolean elsewhere = node.child("条") != null;
        String label = elsewhere ? node.required("条") : near.label();
        int paragraph = node.child("款") != null ? node.number("款", 1) : elsewhere ? 1 : near.paragraph();
        ClauseRef ref = new ClauseRef(notice, label, paragraph);
        return words(node, ref);
    }

    /** The words a node gives for a place, checked. */
    Basis words(StaffNode node, ClauseRef ref) {
        List<String> passages = node.items("原文").stream().map(StaffNode::text).toList();
        if (passages.isEmpty()) {
            node.fault("缺少“原文”", "请从通知里逐字抄一段");
        }
        verbatim(node, ref, passages);
        Basis basis = new Basis(ref, String.join("……", passages));
        cited.add(basis);
        return basis;
    }

    private void verbatim(StaffNode node, ClauseRef ref, List<String> passages) {
        Notice notice = notices.get(ref.notice());
        if (notice == null) {
            node.fault("没有这份通知：" + ref.notice(), "是不是 " + StaffNode.nearest(ref.notice(), notices.keySet()));
            return;
        }
        Paragraph paragraph = notice.paragraph(ref).orElse(null);
        if (paragraph == null) {
            List<String> places =
                    notice.paragraphs().stream().map(p -> p.ref().place()).toList();
            node.fault("通知里没有" + ref.place(), "是不是 " + StaffNode.nearest(ref.place(), places));
            return;
        }
        String text = plain(paragraph.text());
        StaffNode words = node.child("原文");
        for (String passage : passages) {
            String wanted = plain(passage);
            if (wanted.isEmpty() || text.contains(wanted)) {
                continue;
            }
            int same = wanted.length();
            while (same > 0 && !text.contains(wanted.substring(0, same))) {
                same--;
            }
            String good = wanted.substring(Math.max(0, same - 12), same);
            int end = same == 0 ? 0 : text.indexOf(wanted.substring(0, same)) + same;
            String there = text.substring(end, Math.min(text.length(), end + 12));
            (words == null ? node : words)
                    .fault(
                            "原文与" + ref.place() + "不一致，从“" + good + "”之后对不上",
                            same == 0 ? "请从通知里逐字抄" : "通知里接下来是“" + there + "”");
        }
    }

    static String plain(String text) {
        return text.replaceAll("\\s", "");
    }

    /** Reads a line of arithmetic; null, with a fault, where it cannot be read. Its figures are to be found in the words. */
    @Nullable
    Expr expr(StaffNode node, StaffNode owner) {
        List<Quantity> literals = new ArrayList<>();
        try {
            Expr expr = ExprReading.read(node.text(), names, literals);
            state(node, owner, literals);
            return expr;
        } catch (ExprReading.Wrong e) {
            node.fault(e.offset(), e.problem(), e.advice());
            return null;
        }
    }

    /** Marks figures as to be found in the words of their owner, unless it says that they were worked out. */
    void state(StaffNode node, StaffNode owner, List<Quantity> literals) {
        if (owner.child("推算") != null) {
            return;
        }
        String words = words(owner);
        for (Quantity literal : literals) {
            boolean trivial = literal.value().signum() == 0
                    || literal.text().equals("12月/年")
                    || literal.unit().matches(Unit.NONE)
                            && !literal.unit().percent()
                            && literal.value().compareTo(BigDecimal.ONE) == 0;
            if (!trivial) {
                stated.add(new Stated(node, literal, null, words));
            }
        }
    }

    void state(StaffNode node, StaffNode owner, LocalDate day) {
        if (owner.child("推算") == null) {
            stated.add(new Stated(node, null, day, words(owner)));
        }
    }

    /** A figure may stand alone or in a group with its own words. */
    static StaffNode value(StaffNode node) {
        StaffNode value = node.isMap() ? node.child("值") : null;
        return value == null ? node : value;
    }

    /** The node whose words count: its own where it has some, or says that it was worked out. */
    static StaffNode owner(StaffNode node, StaffNode otherwise) {
        return node.isMap() && (node.child("出处") != null || node.child("推算") != null) ? node : otherwise;
    }

    /** The passage of a node, or of another where it has none of its own. */
    Basis basis(StaffNode node, StaffNode otherwise) {
        return basis(node.isMap() && node.child("出处") != null ? node : otherwise);
    }
}
