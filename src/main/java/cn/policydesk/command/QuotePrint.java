package cn.policydesk.command;

import cn.policydesk.telling.QuoteReply;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Prints what somebody gets for a terminal. */
final class QuotePrint {

    private final PrintWriter out;

    QuotePrint(PrintWriter out) {
        this.out = out;
    }

    /** One benefit with its working. */
    void one(QuoteReply reply) {
        QuoteReply.Quoted quote = reply.quotes().getFirst();
        out.println(quote.text());
        out.println("按 " + reply.asOf() + " 申请算；" + quote.benefit() + "，" + place(quote.clause(), quote.paragraph()));
        list(
                "怎么算：",
                quote.working().stream()
                        .map(step -> step.step() + " → " + step.result() + "  " + place(step.clause(), step.paragraph())
                                + "“" + step.quote() + "”")
                        .toList());
        list("条件：", quote.checks().stream().map(QuotePrint::check).toList());
        list(
                "不符合：",
                quote.failed().stream()
                        .map(failed -> failed.condition() + (failed.gap().isEmpty() ? "" : "（" + failed.gap() + "）")
                                + "  " + place(failed.clause(), failed.paragraph()))
                        .toList());
        list(
                "缺外部数（用 --parameter 名=值 给出）：",
                quote.missingParameters().stream()
                        .map(each ->
                                each.name() + "，单位 " + each.unit() + "：" + each.note() + "；到" + each.source() + "查")
                        .toList());
        list("没写清楚的地方：", quote.doubts().stream().map(QuotePrint::doubt).toList());
        list("和别的待遇：", quote.stacking().stream().map(QuotePrint::together).toList());
        if (!quote.departments().isEmpty()) {
            out.println("责任部门：" + String.join("、", quote.departments()));
        }
        quote.notes().forEach(out::println);
        next(reply.asking(), reply.missing());
        out.println("以经办部门审核为准。");
    }

    private static String check(QuoteReply.Checked check) {
        String state = switch (check.state()) {
            case "met" -> "[符合]   ";
            case "failed" -> "[不符合] ";
            default -> "[待定]   ";
        };
        return state + check.wording() + "  " + place(check.clause(), check.paragraph());
    }

    private static String doubt(QuoteReply.Unclear doubt) {
        return doubt.point() + "：" + doubt.taken()
                + (doubt.other().isEmpty() ? "" : "；也可能是：" + doubt.other())
                + (doubt.amount().isEmpty() ? "" : "（那样是" + doubt.amount() + "）");
    }

    private static String together(QuoteReply.Together each) {
        return each.rule()
                + (each.with().isEmpty() ? "" : "：" + String.join("、", each.with()))
                + (each.hint().isEmpty() ? "" : "（" + each.hint() + "）")
                + (each.clause() == null || each.paragraph() == null
                        ? ""
                        : "  " + place(each.clause(), each.paragraph()) + "“" + each.quote() + "”");
    }

    /** All benefits of a region as a short table. */
    void sweep(QuoteReply reply, boolean all) {
        out.println("按 " + reply.asOf() + " 申请算，共 " + reply.quotes().size() + " 项：");
        lines(
                "能领",
                reply,
                all,
                true,
                quote -> is(quote, "eligible", "up-to") && quote.validity().payable());
        lines(
                "条件符合，但现在不能申领（按原标准或草案算）",
                reply,
                all,
                true,
                quote -> is(quote, "eligible", "up-to") && !quote.validity().payable());
        lines("可能能领，还要知道一些情况", reply, all, true, quote -> is(quote, "needs-facts", "needs-parameter"));
        lines("不符合", reply, all, false, quote -> is(quote, "ineligible"));
        lines("通知没写金额", reply, all, false, quote -> is(quote, "not-computable"));
        QuoteReply.Combined combined = reply.combination();
        if (combined != null && !combined.take().isEmpty()) {
            out.println("建议一起领：" + String.join("、", combined.take()));
            if (!combined.leave().isEmpty()) {
                out.println("不能再领：" + String.join("、", combined.leave()) + "。" + combined.because());
            }
            combined.silent().forEach(out::println);
        }
        next(reply.asking(), reply.missing().stream().limit(1).toList());
        out.println("以经办部门审核为准。");
    }

    private static boolean is(QuoteReply.Quoted quote, String... outcomes) {
        return List.of(outcomes).contains(quote.outcome());
    }

    private void lines(String head, QuoteReply reply, boolean all, boolean open, Predicate<QuoteReply.Quoted> which) {
        List<QuoteReply.Quoted> some = reply.quotes().stream().filter(which).toList();
        if (some.isEmpty()) {
            return;
        }
        out.println(head + "：" + some.size() + " 项" + (open || all ? "" : "（加 --all 列出）"));
        if (open || all) {
            for (QuoteReply.Quoted quote : some) {
                out.println("  " + quote.clause() + "  " + quote.benefit() + "  " + quote.name() + amount(quote));
            }
        }
    }

    private static String amount(QuoteReply.Quoted quote) {
        if (quote.outcome().equals("ineligible")) {
            QuoteReply.NotMet first = quote.failed().getFirst();
            return "：" + first.condition() + (first.gap().isEmpty() ? "" : "（" + first.gap() + "）");
        }
        return quote.amountText().isEmpty() ? "" : "：" + quote.amountText();
    }

    private void next(QuoteReply.@Nullable Asked asking, List<String> missing) {
        if (asking != null) {
            out.println("还差 " + asking.left() + " 项，先说：" + asking.question() + "（" + asking.fact() + "=" + asking.form()
                    + "）");
            if (!asking.why().isEmpty()) {
                out.println("  为什么问：" + asking.why());
            }
            if (missing.size() > 1) {
                out.println("  之后：" + String.join("、", missing.subList(1, missing.size())));
            }
        }
    }

    private void list(String head, List<String> lines) {
        if (!lines.isEmpty()) {
            out.println(head);
            lines.forEach(line -> out.println("  " + line));
        }
    }

    private static String place(String clause, int paragraph) {
        return clause + "第" + paragraph + "款";
    }
}
