package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.hearing.HearingWords.Bag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All sayings of all facts in one trie over sounds, so that a text is read once: a saying is found with small words inside it,
 * with numbers inside it, and with some of its characters mistyped by sound. {@code 【至少1年】} in a saying stands for such a time, {@code …} for a few other
 * characters of the same clause.
 *
 * <p>Immutable and safe for use by several threads.
 */
final class Sayings {

    /**
     * One saying.
     *
     * @param option the option it says, or empty where it stands around a number
     * @param text in the form messages are read in
     * @param least the least months of the time in it, or null
     * @param most the most months of the time in it, or null
     * @param done whether it says that something was done, 招了大学生: then 招大学生 alone does not say it
     */
    record Saying(
            Fact fact,
            String option,
            String text,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            boolean done) {
        boolean hint() {
            return option.isEmpty();
        }
    }

    /** A saying found in a text. */
    record Match(Saying saying, int start, int end) {
        /** The 个人交社保 of 45个人交社保 begins within a number of people, and says nothing of who pays. */
        boolean within(Figure figure) {
            return figure instanceof Figure.Count && figure.start() < start && start < figure.end();
        }
    }

    private static final class Node {
        final Map<Integer, Node> next = new LinkedHashMap<>();
        final List<Saying> sayings = new ArrayList<>();
    }

    private static final int TIME = Integer.MIN_VALUE;
    private static final char TIME_MARK = '\1';
    private static final int GAP = Integer.MIN_VALUE + 1;
    /** Stands in a saying for up to {@link #WIDEST} other characters. */
    private static final char GAP_MARK = '…';

    private static final int WIDEST = 6;
    private static final Pattern ENDS = Pattern.compile("[，。；！？,;!?没不未别" + Utterance.BLANK + "]");
    private static final int HOPS = 2;
    private static final int LONGEST = 40;
    private static final Pattern BRACES = Pattern.compile("【(至少|不到|不满)?(\\d+)(年|月)】");

    private final Node root = new Node();
    private final HearingWords words;
    private final SayingForm forms;

    Sayings(List<Fact> facts, Slots slots, HearingWords words) {
        this.words = words;
        this.forms = new SayingForm(words);
        for (Fact fact : facts) {
            Slots.Slot slot = slots.slot(fact).orElse(null);
            if (slot != null) {
                slot.sayings().forEach((option, said) -> said.forEach(one -> add(fact, option, one)));
            }
            if (fact.kind() == Kind.CHOICE) {
                fact.options().forEach(option -> add(fact, option, option));
            }
        }
    }

    private void add(Fact fact, String option, String written) {
        if (option.isEmpty() && unit(words.form(written))) {
            return;
        }
        Matcher braces = BRACES.matcher(written);
        BigDecimal least = null;
        BigDecimal most = null;
        String text = written;
        if (braces.find()) {
            BigDecimal months = new BigDecimal(braces.group(2))
                    .multiply(BigDecimal.valueOf(braces.group(3).equals("年") ? 12 : 1));
            boolean below = braces.group(1) != null && !braces.group(1).equals("至少");
            least = below ? null : months;
            most = below ? months.subtract(BigDecimal.ONE) : null;
            text = written.substring(0, braces.start()) + TIME_MARK + written.substring(braces.end());
        }
        put(new Saying(
                fact,
                option,
                forms.skeleton(form(text), option.isEmpty() ? 2 : 3),
                least,
                most,
                SayingForm.done(option, written)));
        if (option.equals("是")) {
            String opposite = SayingForm.opposite(words.form(written));
            if (opposite != null) {
                put(new Saying(fact, "否", forms.skeleton(opposite, 3), null, null, false));
            }
        }
    }

    /** A unit alone stands near every number. */
    private boolean unit(String word) {
        return List.of("年", "月", "个月", "万").contains(word)
                || words.measured().stream()
                        .anyMatch(unit -> words.measures(unit).contains(word))
                || words.has(Bag.YUAN, word)
                || (words.has(Bag.MONTHLY, word) || words.has(Bag.YEARLY, word))
                        && SpokenNumber.at(word, 0, words) != null
                || words.has(Bag.PERCENT, word);
    }

    private String form(String text) {
        StringBuilder form = new StringBuilder();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == TIME_MARK || text.charAt(i) == GAP_MARK) {
                form.append(words.form(text.substring(from, i))).append(text.charAt(i));
                from = i + 1;
            }
        }
        return form.append(words.form(text.substring(from))).toString();
    }

    private void put(Saying saying) {
        Node node = root;
        for (int i = 0; i < saying.text().length(); i++) {
            char c = saying.text().charAt(i);
            int key = c == TIME_MARK ? TIME : c == GAP_MARK ? GAP : Glyphs.sound(c);
            node = node.next.computeIfAbsent(key, next -> new Node());
        }
        if (node != root) {
            node.sayings.add(saying);
        }
    }

    /** All sayings a text holds. */
    List<Match> in(String text, List<Figure> figures) {
        return new Reading(text, figures).all();
    }

    private final class Reading {
        private final String text;
        private final @Nullable Figure[] figureAt;
        private final int[] path = new int[LONGEST];
        private final List<Match> found = new ArrayList<>();
        private final Set<Match> seen = new LinkedHashSet<>();

        Reading(String text, List<Figure> figures) {
            this.text = text;
            this.figureAt = new Figure[text.length() + 1];
            for (Figure figure : figures) {
                figureAt[figure.start()] = figure;
            }
        }

        List<Match> all() {
            for (int start = 0; start < text.length(); start++) {
                Node first = root.next.get(Glyphs.sound(text.charAt(start)));
                if (first != null) {
                    path[0] = start;
                    step(first, start, start + 1, 1, 0);
                }
            }
            return found;
        }

        /** A character of a saying was just read. */
        private void step(Node node, int start, int at, int depth, int hops) {
            for (Saying saying : node.sayings) {
                take(saying, start, at, hops);
            }
            walk(node, start, at, depth, hops);
        }

        private void walk(Node node, int start, int at, int depth, int hops) {
            if (at >= text.length() || depth >= LONGEST || node.next.isEmpty()) {
                return;
            }
            char c = text.charAt(at);
            Node next = node.next.get(Glyphs.sound(c));
            if (next != null) {
                path[depth] = at;
                step(next, start, at + 1, depth + 1, hops);
            }
            Figure figure = figureAt[at];
            Node time = figure instanceof Figure.Time ? node.next.get(TIME) : null;
            if (time != null && figure != null) {
                path[depth] = at;
                step(time, start, figure.end(), depth + 1, hops);
            }
            Node beyond = node.next.get(GAP);
            for (int end = at;
                    beyond != null && end <= Math.min(at + WIDEST, text.length() - 1) && open(at, end);
                    end++) {
                path[depth] = end;
                walk(beyond, start, end, depth + 1, HOPS);
            }
            if (c != Utterance.BLANK && words.isFiller(c)) {
                walk(node, start, at + 1, depth, hops);
            }
            if (hops < HOPS) {
                if (figure instanceof Figure.Count count && counts(count)
                        || figure instanceof Figure.Day && at > start) {
                    // 失业金上个月领完了: a day within is a word beside.
                    walk(node, start, figure.end(), depth, hops + 1);
                }
                int soft = words.starts(Bag.SOFT, text, at);
                if (soft > 0) {
                    walk(node, start, at + soft, depth, hops + 1);
                }
            }
        }

        /** A gap ends where the clause ends, and where something is denied. */
        private boolean open(int from, int end) {
            return end == from || !ENDS.matcher(text.substring(end - 1, end)).matches();
        }

        private static boolean counts(Figure.Count count) {
            return !count.measure().isEmpty()
                    && (count.number().low() == null || count.number().low().signum() > 0);
        }

        private void take(Saying saying, int start, int end, int hops) {
            String said = saying.text();
            int wrong = 0;
            for (int i = 0; i < said.length(); i++) {
                char c = said.charAt(i);
                if (c == TIME_MARK) {
                    if (!(figureAt[path[i]] instanceof Figure.Time time) || !fits(saying, time)) {
                        return;
                    }
                } else if (c != GAP_MARK && text.charAt(path[i]) != c) {
                    wrong++;
                }
            }
            int allowed = said.indexOf(GAP_MARK) >= 0 ? 0 : said.length() < 4 ? 0 : said.length() < 6 ? 1 : 2;
            Match match = new Match(saying, start, end);
            boolean told = !saying.done() || hasHappened(start, end);
            if (wrong <= (hops > 0 ? 0 : allowed) && told && seen.add(match)) {
                found.add(match);
            }
        }

        /** Whether 了, 过 or a number says that it has happened. */
        private boolean hasHappened(int start, int end) {
            for (int i = start; i < Math.min(end + 2, text.length()); i++) {
                if ("了过完好着的".indexOf(text.charAt(i)) >= 0 || i < end && figureAt[i] instanceof Figure.Count) {
                    return true;
                }
            }
            return start > 0 && "已刚新".indexOf(text.charAt(start - 1)) >= 0;
        }

        private static boolean fits(Saying saying, Figure.Time time) {
            BigDecimal low = time.months().low();
            BigDecimal high = time.months().high();
            return (saying.least() == null || low != null && low.compareTo(saying.least()) >= 0)
                    && (saying.most() == null || high != null && high.compareTo(saying.most()) <= 0);
        }
    }
}
