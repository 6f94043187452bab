package cn.policydesk.telling;

import cn.policydesk.benefit.Basis;
import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Failed;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Parameter;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Quote;
import cn.policydesk.benefit.Stacking;
import cn.policydesk.benefit.Step;
import cn.policydesk.hearing.Slots;
import cn.policydesk.library.Library;
import cn.policydesk.notice.ClauseRef;
import cn.policydesk.notice.Department;
import cn.policydesk.notice.Header;
import cn.policydesk.notice.Notice;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.notice.Region;
import cn.policydesk.notice.Validity;
import cn.policydesk.search.Aspect;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns a quote of the calculator into what people see. */
final class QuoteWording {

    /** What applicants want to know of the paperwork and a notice may leave out. */
    private static final List<Aspect> PAPERWORK = List.of(Aspect.WHERE, Aspect.DOCUMENTS, Aspect.WHEN_PAID);

    private final Library library;
    private final Talk talk;
    private final Slots slots;
    private final Standings standings;
    private final QuoteSentence sentence;

    QuoteWording(Library library, Talk talk, Slots slots) {
        this.library = library;
        this.talk = talk;
        this.slots = slots;
        this.standings = new Standings(talk);
        this.sentence = new QuoteSentence(talk, slots);
    }

    /** One benefit as people see it. */
    QuoteReply.Quoted quoted(Quote quote, QuoteReply.@Nullable Asked asked) {
        Benefit benefit = quote.benefit();
        Outcome outcome = quote.outcome();
        Payment payment = outcome.sum();
        ClauseAnswer.Standing standing = standing(benefit, quote.validity(), quote.asOf());
        return new QuoteReply.Quoted(
                benefit.id(),
                benefit.name(),
                benefit.ref().notice(),
                benefit.ref().label(),
                benefit.ref().paragraph(),
                url(benefit.ref()),
                benefit.kind().code(),
                outcome.code(),
                payment == null ? "" : payment.purpose().word(),
                payment != null && payment.purpose().paid(),
                sentence.of(quote, asked, standing),
                payment == null ? "" : AmountWords.amount(payment),
                payment == null ? null : sum(payment),
                payment == null ? null : most(payment),
                payment == null
                        ? List.of()
                        : payment.years().stream()
                                .map(BigDecimal::toPlainString)
                                .toList(),
                quote.working().stream().map(this::step).toList(),
                quote.checks().stream().map(this::checked).toList(),
                outcome instanceof Outcome.Ineligible(var failed)
                        ? failed.stream().map(this::notMet).toList()
                        : List.of(),
                outcome instanceof Outcome.NeedsFacts needs ? ids(needs.missing()) : List.of(),
                asked,
                outcome instanceof Outcome.NeedsFacts needs ? ids(needs.declined()) : List.of(),
                outcome instanceof Outcome.NeedsFacts needs
                        ? Stream.concat(needs.missing().stream(), needs.declined().stream())
                                .map(slots::name)
                                .toList()
                        : List.of(),
                outcome.figures().stream().map(QuoteWording::missingParameter).toList(),
                outcome instanceof Outcome.NeedsParameter needs ? AmountWords.formula(needs) : "",
                standing,
                benefit.stacking().stream().map(each -> together(benefit, each)).toList(),
                quote.readings().stream()
                        .map(r -> new QuoteReply.Unclear(r.point(), r.taken(), r.other(), r.amount()))
                        .toList(),
                departments(benefit.ref()),
                notes(benefit));
    }

    /** Where a benefit stands on a day, with its note. */
    ClauseAnswer.Standing standing(Benefit benefit, Validity validity, LocalDate asOf) {
        // What else its paragraph holds is no concern of the one who asks for this benefit.
        return standings.of(validity.alone(), notice(benefit.ref()).header(), asOf);
    }

    /** The address of a passage on its notice's page. */
    String url(ClauseRef ref) {
        return library.paragraph(ref).map(Answering::url).orElseGet(() -> "/notices/" + ref.notice());
    }

    // ---- the parts

    private static QuoteReply.Sum sum(Payment payment) {
        return new QuoteReply.Sum(
                plain(payment.low()),
                plain(payment.high()),
                payment.unit(),
                payment.per().code());
    }

    /** Only money adds up over the periods. */
    private static QuoteReply.@Nullable Most most(Payment payment) {
        BigDecimal total = AmountWords.money(payment) ? payment.total() : null;
        BigDecimal periods = payment.periods();
        return periods == null && total == null
                ? null
                : new QuoteReply.Most(periods == null ? null : new BigDecimal(periods.toPlainString()), plain(total));
    }

    private static @Nullable String plain(@Nullable BigDecimal value) {
        return value == null ? null : value.toPlainString();
    }

    private QuoteReply.WorkStep step(Step step) {
        Basis basis = step.basis();
        return new QuoteReply.WorkStep(
                step.text(),
                step.result(),
                basis.ref().label(),
                basis.ref().paragraph(),
                basis.words(),
                url(basis.ref()));
    }

    private QuoteReply.Checked checked(Quote.Check check) {
        Basis basis = check.basis();
        return new QuoteReply.Checked(
                check.wording(),
                check.state().code(),
                basis.ref().label(),
                basis.ref().paragraph(),
                basis.words(),
                url(basis.ref()));
    }

    private QuoteReply.NotMet notMet(Failed failed) {
        Basis basis = failed.basis();
        return new QuoteReply.NotMet(
                failed.condition(),
                failed.gap(),
                basis.ref().label(),
                basis.ref().paragraph(),
                basis.words(),
                url(basis.ref()),
                failed.facts(),
                failed.doubt());
    }

    static QuoteReply.MissingParameter missingParameter(Parameter parameter) {
        return new QuoteReply.MissingParameter(
                parameter.id(), parameter.unitText(), parameter.note(), parameter.source());
    }

    private QuoteReply.Together together(Benefit benefit, Stacking stacking) {
        Basis basis = stacking.basis();
        return new QuoteReply.Together(
                stacking.group(),
                stacking.rule().word(),
                library.rules().benefits(benefit.region()).stream()
                        .filter(other -> !other.id().equals(benefit.id()))
                        .filter(other -> other.stacking().stream()
                                .anyMatch(each -> each.group().equals(stacking.group())))
                        .map(Benefit::id)
                        .toList(),
                basis == null ? null : basis.ref().label(),
                basis == null ? null : Integer.valueOf(basis.ref().paragraph()),
                basis == null ? "" : basis.words(),
                stacking.hint(),
                stacking.cap() == null ? null : stacking.cap().setScale(2).toPlainString());
    }

    /** Who is in charge, and what the notice leaves out of the paperwork. */
    List<String> paperwork(Benefit benefit) {
        List<String> lines = new ArrayList<>();
        List<String> departments = departments(benefit.ref());
        lines.add(
                departments.isEmpty()
                        ? talk.say(Phrase.NOBODY_IN_CHARGE)
                        : talk.say(Phrase.DEPARTMENTS, "部门", String.join("、", departments)));
        lines.addAll(unwritten(benefit));
        return lines;
    }

    private List<String> departments(ClauseRef ref) {
        return library.paragraph(ref).map(Paragraph::departments).orElse(List.of()).stream()
                .map(Department::name)
                .distinct()
                .toList();
    }

    private List<String> notes(Benefit benefit) {
        ClauseRef ref = benefit.ref();
        List<String> notes = new ArrayList<>();
        Header header = notice(ref).header();
        for (Header.Remark rule : header.rules()) {
            if (rule.concerns(ref)) {
                notes.add(rule.quote().isEmpty() ? rule.note() : "“" + rule.quote() + "”——" + rule.label());
            }
        }
        notes.addAll(unwritten(benefit));
        return notes;
    }

    /** What the paragraph leaves out of the paperwork, in one line; before it what another one writes of when all are paid. */
    private List<String> unwritten(Benefit benefit) {
        ClauseRef ref = benefit.ref();
        Header header = notice(ref).header();
        String text = library.paragraph(ref).map(Paragraph::text).orElse("");
        PaidWithin within = library.index().tells(Aspect.WHEN_PAID, text) ? null : PaidWithin.of(library, benefit);
        List<String> unwritten = PAPERWORK.stream()
                .filter(aspect -> !library.index().tells(aspect, text))
                .filter(aspect -> within == null || aspect != Aspect.WHEN_PAID)
                .map(Aspect::word)
                .toList();
        List<String> lines = new ArrayList<>();
        if (within != null) {
            lines.add(talk.say(
                    Phrase.PRACTICAL_WRITTEN,
                    "什么",
                    Aspect.WHEN_PAID.word(),
                    "原文",
                    within.words(),
                    "条",
                    within.label(),
                    "款",
                    String.valueOf(within.paragraph())));
        }
        if (!unwritten.isEmpty()) {
            lines.add(talk.say(
                    Phrase.UNWRITTEN,
                    "方面",
                    String.join("、", unwritten),
                    "经办提示",
                    library.region(header.region()).map(Region::officeHint).orElse(""),
                    "部门",
                    String.join("、", departments(ref))));
        }
        return lines;
    }

    private Notice notice(ClauseRef ref) {
        return library.notice(ref.notice()).orElseThrow();
    }

    private static List<String> ids(List<Fact> facts) {
        return facts.stream().map(Fact::id).toList();
    }
}
