package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Per;
import cn.policydesk.benefit.Quote;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.telling.AmountWords;
import cn.policydesk.telling.OwnSentences;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.QuoteReply;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one result that stands and is talked of, with what it rests on: its quote by what was told, and the sentences of its clause that are its
 * own. What is asked behind it, 一次给完还是月月给, 同学拿了5000, is answered from here.
 *
 * @param benefit whose result it is
 * @param quote the result by what is known now
 */
record ResultInView(Scene scene, Benefit benefit, Quote quote) {

    private static final Pattern PIECES = Pattern.compile("(?<=[，。；;])");
    private static final Pattern MARKS = Pattern.compile("[，。；;]+$");

    private static final int PART = 5;
    private static final Pattern JUDGED = Pattern.compile("是不是|行不行|够不够|能不能|还给|还能|还有没|就没有|可不可以");
    private static final Pattern NOTE = Pattern.compile("“(.+)”——(.+)");
    private static final Pattern PLACE = Pattern.compile("(.+)第([0-9]+)款");

    /** Some words of a notice and where they stand. */
    record Words(String label, int paragraph, String words) {}

    /** The result that was told and is still talked of; null where there is none. */
    static @Nullable ResultInView of(Scene scene) {
        Person person = scene.person();
        Benefit benefit = scene.c().region() != null
                        && person.goal() instanceof Goal.One(String id)
                        && person.trail().worked().contains(id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
        try {
            return benefit == null
                    ? null
                    : new ResultInView(scene, benefit, new Supposing(scene).quote(benefit, person));
        } catch (ContradictoryFacts e) {
            return null;
        }
    }

    /** 下半年进厂上班了还给吗, which a clause alone does not say: the result that stands, to be told before it; may be empty. */
    static String stands(Scene scene, String text) {
        ResultInView view = JUDGED.matcher(text).find() ? of(scene) : null;
        return view == null
                ? ""
                : scene.phrase(Phrase.VIEW_OWN_STANDS, "结果", view.worded().text()) + "\n";
    }

    /** Whether a clause was told since: then what is asked is of that. */
    boolean behindClause() {
        return !scene.c().last().contains(benefit.name()) && new Clauses(scene).shown() != null;
    }

    @Nullable
    Payment payment() {
        return quote.outcome().sum();
    }

    /** For what its amount is due; null where nothing is said of that. */
    @Nullable
    Per per() {
        if (quote.outcome() instanceof Outcome.NeedsParameter needs) {
            return needs.per();
        }
        Payment payment = payment();
        return payment == null ? null : payment.per();
    }

    /** For how many of them at most; null where nothing is said of that, or it is paid once. */
    @Nullable
    BigDecimal periods() {
        Payment payment = payment();
        BigDecimal periods = quote.outcome() instanceof Outcome.NeedsParameter needs
                ? needs.periods()
                : payment == null ? null : payment.periods();
        return per() == Per.ONCE ? null : periods;
    }

    /** What it comes to, in words: an amount, or how one would be worked out; empty where nothing is known of it. */
    String amount() {
        Payment payment = payment();
        return quote.outcome() instanceof Outcome.NeedsParameter needs
                ? AmountWords.formula(needs)
                : payment == null ? "" : AmountWords.amount(payment);
    }

    QuoteReply.Quoted worded() {
        return scene.desk.quotes().worded(quote);
    }

    /** The day until when it runs, or that it is over, in a sentence. */
    String standing() {
        return scene.desk.quotes().standing(benefit, scene.asOf()).note();
    }

    /** The piece of its own words that says something, the words it rests on first; null where none does. */
    @Nullable
    Words says(Pattern what) {
        for (String words : benefit.basis().words().split("……")) {
            String piece = piece(words, what);
            if (!piece.isEmpty()) {
                return new Words(benefit.ref().label(), benefit.ref().paragraph(), piece);
            }
        }
        OwnSentences own = new OwnSentences(scene.desk.library(), benefit);
        for (Paragraph paragraph : paragraphs()) {
            if (!paragraph.ref().label().equals(benefit.ref().label())) {
                continue;
            }
            for (String sentence : own.of(paragraph)) {
                String piece = piece(sentence, what);
                if (!piece.isEmpty()) {
                    return new Words(paragraph.ref().label(), paragraph.ref().paragraph(), piece);
                }
            }
        }
        // What stands over several clauses is told with the result: “…最长不超过3年”——（十七）.
        for (String note : worded().notes()) {
            Matcher quoted = NOTE.matcher(note);
            String piece = quoted.matches() ? piece(quoted.group(1), what) : "";
            if (!piece.isEmpty()) {
                Matcher place = PLACE.matcher(quoted.group(2));
                return place.matches()
                        ? new Words(place.group(1), Integer.parseInt(place.group(2)), piece)
                        : new Words(quoted.group(2), paragraph(piece), piece);
            }
        }
        return null;
    }

    /** The sentence of its clause that says something and speaks of what it is named for, whatever else rests on it; null where none does. */
    @Nullable
    Words named(Pattern what) {
        for (Paragraph paragraph : paragraphs()) {
            for (String sentence : paragraph.ref().label().equals(benefit.ref().label())
                    ? OwnSentences.all(paragraph)
                    : List.<String>of()) {
                if (what.matcher(sentence).find() && shares(sentence)) {
                    return new Words(
                            paragraph.ref().label(),
                            paragraph.ref().paragraph(),
                            MARKS.matcher(sentence).replaceAll(""));
                }
            }
        }
        return null;
    }

    private boolean shares(String sentence) {
        String name = benefit.name();
        for (int at = 0; at + PART <= name.length(); at++) {
            if (sentence.contains(name.substring(at, at + PART))) {
                return true;
            }
        }
        return false;
    }

    /** In which paragraph some words stand. */
    private int paragraph(String words) {
        return paragraphs().stream()
                .filter(one -> one.text().contains(words))
                .map(one -> one.ref().paragraph())
                .findFirst()
                .orElse(benefit.ref().paragraph());
    }

    /** All paragraphs of its notice. */
    List<Paragraph> paragraphs() {
        return scene.desk.library().notices().stream()
                .filter(notice -> notice.id().equals(benefit.ref().notice()))
                .flatMap(notice -> notice.paragraphs().stream())
                .toList();
    }

    /** The part between two commas that says something, as it is written; empty where none does. */
    static String piece(String words, Pattern what) {
        for (String piece : PIECES.split(words)) {
            Matcher found = what.matcher(piece);
            if (found.find()) {
                return MARKS.matcher(piece.strip()).replaceAll("");
            }
        }
        return "";
    }
}
