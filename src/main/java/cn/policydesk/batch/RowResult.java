package cn.policydesk.batch;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Combination;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Failed;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Parameter;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Per;
import cn.policydesk.benefit.Purpose;
import cn.policydesk.benefit.Quote;
import cn.policydesk.benefit.Sweep;
import cn.policydesk.library.Library;
import cn.policydesk.notice.ClauseRef;
import cn.policydesk.notice.Validity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Words what somebody gets into the cells of the added columns. */
final class RowResult {

    /** Most failed benefits told; the others are counted. */
    private static final int MOST_FAILED = 10;

    private final Library library;
    private final Map<ResultColumn, Cell> cells = new EnumMap<>(ResultColumn.class);
    private final List<String> gets = new ArrayList<>();
    private final List<String> later = new ArrayList<>();
    private final List<String> maybe = new ArrayList<>();
    private final List<String> fails = new ArrayList<>();

    private RowResult(Library library) {
        this.library = library;
    }

    /** The cells of a row, as far as there is something to say. */
    static Map<ResultColumn, Cell> of(Sweep sweep, Library library) {
        RowResult result = new RowResult(library);
        sweep.quotes().forEach(result::add);
        result.gets.addAll(result.later);
        result.lines(ResultColumn.GETS, result.gets);
        result.cells.put(ResultColumn.SUM, Sums.of(sweep));
        result.lines(ResultColumn.MAYBE, result.maybe);
        int more = result.fails.size() - MOST_FAILED;
        if (more > 0) {
            result.fails.subList(MOST_FAILED, result.fails.size()).clear();
            result.fails.add("……另有 " + more + " 项");
        }
        result.lines(ResultColumn.FAILS, result.fails);
        result.lines(ResultColumn.BEST, best(sweep.combination()));
        result.lines(ResultColumn.MISSING, List.of(names(sweep.missing())));
        result.lines(ResultColumn.SILENT, sweep.combination().silent());
        return result.cells;
    }

    private void lines(ResultColumn column, List<String> lines) {
        cells.put(column, new Cell.Text(String.join("\n", lines)));
    }

    private void add(Quote quote) {
        String name = quote.benefit().name() + standing(quote.validity());
        switch (quote.outcome()) {
            case Outcome.Eligible(Payment payment) -> gets(quote, name + "：" + amount(payment));
            case Outcome.UpTo(Payment payment) -> gets(quote, name + "：" + amount(payment) + fixed(payment));
            case Outcome.NotComputable not -> gets(quote, name + "：文件没有写金额");
            case Outcome.NeedsParameter(var lacking, var formula, var met, var per, var periods) -> {
                String figures = parameters(lacking);
                if (met) {
                    gets(quote, name + "：条件都符合，金额=" + formula + "，要查" + figures);
                } else {
                    maybe(quote, "要查：" + figures);
                }
            }
            case Outcome.NeedsFacts needs -> maybe(quote, lacks(needs));
            case Outcome.Ineligible(List<Failed> failed) ->
                fails.add(quote.benefit().name() + (failed.isEmpty() ? "" : "：" + why(failed.getFirst())));
        }
    }

    /** What can be claimed now stands before what cannot. */
    private void gets(Quote quote, String line) {
        (quote.validity().payable() ? gets : later)
                .add(line + "；" + source(quote.benefit().ref()));
    }

    private void maybe(Quote quote, String lacks) {
        String mark = word(quote.validity());
        maybe.add(quote.benefit().name() + "（" + (mark.isEmpty() ? "" : mark + "；") + lacks + "）");
    }

    private String source(ClauseRef ref) {
        return "《"
                + library.notice(ref.notice())
                        .map(notice -> notice.header().title())
                        .orElse(ref.notice()) + "》" + ref.place();
    }

    /** What is not settled: first what the most is told of, then what lacks least. */
    static List<PersonLine.Open> open(Sweep sweep, Facts told) {
        Map<PersonLine.Open, Long> known = new LinkedHashMap<>();
        for (Quote quote : sweep.quotes()) {
            int lacking = switch (quote.outcome()) {
                case Outcome.NeedsFacts needs ->
                    needs.missing().size()
                            + needs.declined().size()
                            + needs.lacking().size();
                case Outcome.NeedsParameter needs ->
                    needs.met() ? 0 : needs.lacking().size();
                case Outcome.Eligible eligible -> 0;
                case Outcome.UpTo upTo -> 0;
                case Outcome.NotComputable not -> 0;
                case Outcome.Ineligible not -> 0;
            };
            if (lacking > 0) {
                known.put(
                        new PersonLine.Open(quote.benefit().name(), word(quote.validity()), lacking),
                        quote.benefit().facts().stream()
                                .filter(fact -> told.known().containsKey(fact.id()))
                                .count());
            }
        }
        return known.keySet().stream()
                .sorted(Comparator.<PersonLine.Open>comparingLong(open -> -known.getOrDefault(open, 0L))
                        .thenComparingInt(PersonLine.Open::lacking))
                .toList();
    }

    /** Why it cannot be claimed on the day; empty where it can. */
    private static String standing(Validity validity) {
        String days = switch (validity.status()) {
            case NOT_YET -> validity.from() == null ? "" : "，自 " + validity.from() + " 起";
            case EXPIRED -> validity.to() == null ? "" : "，到 " + validity.to() + " 为止";
            case IN_FORCE, DRAFT, SUPERSEDED -> "";
        };
        return validity.payable() ? "" : "（" + word(validity) + days + "，现在不能领）";
    }

    private static String word(Validity validity) {
        return switch (validity.status()) {
            case IN_FORCE -> "";
            case DRAFT -> "草案";
            case NOT_YET -> "还没开始";
            case EXPIRED -> "已过期";
            case SUPERSEDED -> "已废止";
        };
    }

    private static String amount(Payment payment) {
        String text = payment.text();
        if (payment.per() == Per.ONCE
                || payment.total() == null
                || !payment.unit().equals("元")) {
            return text;
        }
        return text + "，最多共" + payment.figure(payment.total());
    }

    /** Who fixes a sum that is only bounded; a time limit or the like is nobody's to fix. */
    private static String fixed(Payment payment) {
        return payment.purpose().paid() || payment.purpose() == Purpose.LOAN ? "，由经办部门核定" : "";
    }

    private static String lacks(Outcome.NeedsFacts needs) {
        List<String> parts = new ArrayList<>();
        if (!needs.missing().isEmpty()) {
            parts.add("还缺：" + names(needs.missing()));
        }
        if (!needs.declined().isEmpty()) {
            parts.add("没有说：" + names(needs.declined()));
        }
        if (!needs.lacking().isEmpty()) {
            parts.add("要查：" + parameters(needs.lacking()));
        }
        return String.join("；", parts);
    }

    private static String why(Failed failed) {
        return failed.condition() + (failed.gap().isEmpty() ? "" : "（" + failed.gap() + "）");
    }

    private static List<String> best(Combination combination) {
        if (combination.take().isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("领：" + benefits(combination.take()));
        if (!combination.leave().isEmpty()) {
            lines.add("不领：" + benefits(combination.leave()));
        }
        combination.because().forEach(lines::add);
        return lines;
    }

    private static String benefits(List<Benefit> benefits) {
        return benefits.stream().map(Benefit::name).collect(Collectors.joining("、"));
    }

    private static String names(List<Fact> facts) {
        return facts.stream().map(Fact::id).collect(Collectors.joining("、"));
    }

    private static String parameters(List<Parameter> parameters) {
        return parameters.stream().map(Parameter::id).collect(Collectors.joining("、"));
    }
}
