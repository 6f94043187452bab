package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Per;
import cn.policydesk.benefit.Purpose;
import cn.policydesk.benefit.Span;
import cn.policydesk.notice.Department;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.telling.AmountWords;
import cn.policydesk.telling.PaidWithin;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.QuoteReply;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers practical questions about one result, a line for each, and says whom to ask of what the notice leaves out. One per message. */
final class PracticalAnswer {

    private static final Pattern SELF = Pattern.compile("直接|给(?:我|他|她|本人|孩子|娃|学生|儿子|女儿)");
    private static final Pattern AGE = Pattern.compile("几岁|多大|多少岁");
    private static final Pattern MONTH = Pattern.compile("几月|哪个?月|几月份|哪年|哪一年");
    private static final Pattern ONCE = Pattern.compile("一次性");
    private static final Pattern PAYEE = Pattern.compile("给谁|发给|谁发");
    private static final Pattern BEGINS = Pattern.compile("从哪|算起");
    private static final String AGE_FACT = "年龄";
    private static final BigDecimal YEAR = BigDecimal.valueOf(12);
    private static final int MOST_MONTHS = 600;
    private static final int LONGEST = 80;
    /** 期满后…可再次按程序: once it is over, of what it is named for. */
    private static final Pattern ANEW = Pattern.compile("期满后[^。]*可?再次");
    /** What limits a time, rather than only naming years. */
    private static final Pattern LIMIT = Pattern.compile("最长|期限|不超过|[0-9]年内每年|可延长|至法定");

    private final Scene scene;
    private final ResultInView view;
    private boolean unwritten;

    PracticalAnswer(Scene scene, ResultInView view) {
        this.scene = scene;
        this.view = view;
    }

    /** The answer to some questions, in their order. */
    String of(Collection<PracticalMatter> matters, String text) {
        List<String> lines = new ArrayList<>();
        for (PracticalMatter matter : matters) {
            lines.add(line(matter, text));
        }
        if (unwritten) {
            String departments = scene
                    .desk
                    .library()
                    .paragraph(view.benefit().ref())
                    .map(Paragraph::departments)
                    .orElse(List.of())
                    .stream()
                    .map(Department::name)
                    .distinct()
                    .limit(2)
                    .collect(Collectors.joining("、"));
            lines.add(scene.phrase(Phrase.PRACTICAL_WHOM, "部门", departments.isEmpty() ? "经办部门" : departments));
        }
        return scene.phrase(Phrase.PRACTICAL_HEAD, "待遇", view.benefit().name(), "时效", scene.standing(view.benefit()))
                + "\n" + String.join("\n", lines);
    }

    private String line(PracticalMatter matter, String text) {
        return switch (matter) {
            case ONCE -> once(matter);
            case TO -> payee(text);
            case WHEN -> when(matter);
            case LATE -> late(matter);
            case LONG -> howLong(matter, text);
            case RENEW -> renew(matter);
            case UNTIL -> until(matter);
            case START -> start(matter);
            case REST -> rest(matter);
            case SINCE -> until(matter);
            case TAX, BACK, FRONT, OFTEN, CAP, WHERE, PAPERS, INVOICE, BANK, APPLY -> written(matter);
        };
    }

    private String written(PracticalMatter matter) {
        ResultInView.Words words = view.says(matter.written());
        return words == null ? not(matter) : cited(matter, words);
    }

    private String not(PracticalMatter matter) {
        unwritten = true;
        return scene.phrase(Phrase.PRACTICAL_NOT, "什么", matter.word());
    }

    private String cited(PracticalMatter matter, ResultInView.Words words) {
        return cited(Phrase.PRACTICAL_WRITTEN, matter, words);
    }

    private String cited(Phrase phrase, PracticalMatter matter, ResultInView.Words words) {
        return scene.phrase(
                phrase,
                "什么",
                matter.word(),
                "原文",
                words.words(),
                "条",
                words.label(),
                "款",
                String.valueOf(words.paragraph()));
    }

    private String once(PracticalMatter matter) {
        Per per = view.per();
        ResultInView.Words part = view.says(matter.written());
        if (part != null) {
            return cited(matter, part);
        }
        if (per == Per.ONCE || per == null) {
            ResultInView.Words once = view.says(ONCE);
            if (once != null) {
                return cited(Phrase.PRACTICAL_ONCE, matter, once);
            }
            unwritten = true;
            String amount = view.amount();
            return amount.isEmpty()
                    ? not(matter)
                    : scene.phrase(Phrase.PRACTICAL_SUM, "什么", matter.word(), "金额", amount.replace("一次性", ""));
        }
        unwritten = true;
        return scene.phrase(Phrase.PRACTICAL_EACH, "什么", matter.word(), "每", per.word(), "金额", view.amount());
    }

    private String payee(String text) {
        unwritten = true;
        Benefit benefit = view.benefit();
        QuoteReply.Unclear doubt = doubt(PAYEE);
        if (doubt != null) {
            return scene.phrase(Phrase.PRACTICAL_PAYEE_OPEN, "点", doubt.point(), "读法", doubt.taken());
        }
        boolean self = benefit.audiences().contains(Benefit.Audience.CITIZEN);
        return scene.phrase(
                !self && SELF.matcher(text).find() ? Phrase.PRACTICAL_NOT_SELF : Phrase.PRACTICAL_PAYEE,
                "谁",
                Payee.who(benefit));
    }

    private QuoteReply.@Nullable Unclear doubt(Pattern what) {
        return view.worded().doubts().stream()
                .filter(one -> what.matcher(one.point()).find() && !one.taken().isEmpty())
                .findFirst()
                .orElse(null);
    }

    private String when(PracticalMatter matter) {
        ResultInView.Words own = view.says(matter.written());
        if (own != null) {
            return cited(matter, own);
        }
        PaidWithin whole = PaidWithin.of(scene.desk.library(), view.benefit());
        return whole == null
                ? not(matter)
                : cited(matter, new ResultInView.Words(whole.label(), whole.paragraph(), whole.words()));
    }

    private String late(PracticalMatter matter) {
        unwritten = true;
        ResultInView.Words first = view.says(PracticalMatter.UNTIL.written());
        return scene.phrase(Phrase.PRACTICAL_LATE, "什么", matter.word(), "时效", view.standing())
                + (first == null ? "" : quoted(first));
    }

    private String howLong(PracticalMatter matter, String text) {
        BigDecimal periods = view.periods();
        Per per = view.per();
        ResultInView.Words own = view.says(matter.written());
        if (periods == null || per == null) {
            // What is only paid ahead lasts as long as what it is a part of.
            ResultInView.Words words = own == null ? view.named(matter.written()) : own;
            if (words != null) {
                return cited(matter, words);
            }
            Payment payment = view.payment();
            boolean deadline = payment != null && payment.purpose() == Purpose.DEADLINE;
            return deadline
                    ? scene.phrase(Phrase.PRACTICAL_LONG, "什么", matter.word(), "期限", view.amount())
                    : per == Per.ONCE && view.says(ONCE) != null
                            ? scene.phrase(Phrase.PRACTICAL_LONG_ONCE, "什么", matter.word())
                            : not(matter);
        }
        String most = AmountWords.periods(per, periods);
        String line = scene.phrase(Phrase.PRACTICAL_LONG, "什么", matter.word(), "期限", most);
        BigDecimal months = per == Per.YEAR ? periods.multiply(YEAR) : per == Per.MONTH ? periods : null;
        if (months == null || months.intValue() > MOST_MONTHS) {
            return line;
        }
        Known age = known(AGE_FACT);
        if (AGE.matcher(text).find() && age instanceof Known.Between(Span span) && span.exact()) {
            BigDecimal years = Objects.requireNonNull(span.low()).add(months.divideToIntegralValue(YEAR));
            line += scene.phrase(Phrase.PRACTICAL_AGE, "年龄", plain(span.low()), "到", plain(years));
        } else if (MONTH.matcher(text).find()) {
            line += new UntilMonth(scene).of(text, most, months.intValue());
        }
        return own == null || !LIMIT.matcher(own.words()).find() ? line : line + quoted(own);
    }

    private static String quoted(ResultInView.Words words) {
        return "“" + words.words() + "”（" + words.label() + "第" + words.paragraph() + "款）。";
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null ? "" : value.stripTrailingZeros().toPlainString();
    }

    private @Nullable Known known(String fact) {
        Told told = scene.person().facts().get(fact);
        return told == null ? null : told.known();
    }

    private String renew(PracticalMatter matter) {
        ResultInView.Words named = view.named(ANEW);
        ResultInView.Words words = named == null ? view.says(matter.written()) : named;
        if (words != null) {
            return cited(matter, words);
        }
        String most = most();
        ResultInView.Words length = view.says(PracticalMatter.LONG.written());
        return !most.isEmpty()
                ? only(matter, most)
                : length == null ? not(matter) : only(matter, "“" + length.words() + "”");
    }

    private String only(PracticalMatter matter, String what) {
        unwritten = true;
        return scene.phrase(Phrase.PRACTICAL_RENEW, "什么", matter.word(), "期限", what);
    }

    /** For how long at most, in words; empty where nothing is said of that. */
    private String most() {
        BigDecimal periods = view.periods();
        Per per = view.per();
        return periods == null || per == null ? "" : AmountWords.periods(per, periods);
    }

    private String until(PracticalMatter matter) {
        String line = scene.phrase(Phrase.PRACTICAL_UNTIL, "什么", matter.word(), "时效", view.standing());
        ResultInView.Words words = view.says(matter.written());
        return words == null ? line : line + quoted(words);
    }

    private String start(PracticalMatter matter) {
        QuoteReply.Unclear doubt = doubt(BEGINS);
        if (doubt != null) {
            return scene.phrase(Phrase.PRACTICAL_DOUBT, "什么", matter.word(), "点", doubt.point(), "读法", doubt.taken());
        }
        ResultInView.Words words = view.says(matter.written());
        if (words != null) {
            return cited(matter, words);
        }
        String most = most();
        return most.isEmpty() ? not(matter) : only(matter, most);
    }

    /** 第二笔钱啥时候打: the words of the next part with what follows in their sentence. */
    private String rest(PracticalMatter matter) {
        ResultInView.Words words = view.says(matter.written());
        if (words == null) {
            return not(matter);
        }
        String all = view.benefit().basis().words();
        int at = all.indexOf(words.words());
        int end = at < 0 ? -1 : all.indexOf('；', at) > 0 ? all.indexOf('；', at) : all.indexOf('。', at);
        return end > at && end - at <= LONGEST
                ? cited(matter, new ResultInView.Words(words.label(), words.paragraph(), all.substring(at, end)))
                : cited(matter, words);
    }
}
