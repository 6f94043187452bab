package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.FactHearing;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.HearingWords;
import cn.policydesk.hearing.InOrder;
import cn.policydesk.hearing.Listening;
import cn.policydesk.hearing.Slots;
import cn.policydesk.library.Library;
import cn.policydesk.notice.Faults;
import cn.policydesk.notice.Region;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Hears a list of people out of pasted lines: 张三 52岁 失业2年 灵活就业；李四 …
 *
 * <p>Safe for use by several threads.
 */
public final class PastedPeople {

    private static final int LEAST = 2;
    private static final int MOST = 500;

    private static final String SURNAME = "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪"
            + "范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温庞殷章葛翁詹鲁柳纪欧阮毕季樊倪牛童]";
    private static final String TITLE = "(?:阿姨|叔叔|大叔|叔|大爷|大妈|大娘|大姐|大哥|奶奶|爷爷|师傅|婶|嫂|先生|女士|老师|哥|姐)";
    private static final Pattern ROW = Pattern.compile("^(?:第?[0-9]{1,3}[位.、)）:：]?\\s*)?([小老阿]" + SURNAME + "|"
            + SURNAME + "\\p{IsHan}{0,2}" + TITLE + "|" + SURNAME + "\\p{IsHan}{1,2})(?:[\\s,:、]+|(?=[男女0-9]))(.+)$");

    private final ConcurrentMap<String, FactHearing> hearings = new ConcurrentHashMap<>();

    /**
     * One person.
     *
     * @param name as written
     * @param facts what was heard: fact id and value, in the form lists take
     */
    public record Row(String name, Map<String, String> facts) {
        /** Copies the facts. */
        public Row {
            facts = InOrder.copy(facts);
        }
    }

    /**
     * The list.
     *
     * @param rows the people, in order
     * @param unread lines that name nobody
     */
    public record Pasted(List<Row> rows, List<String> unread) {
        /** Copies both. */
        public Pasted {
            rows = List.copyOf(rows);
            unread = List.copyOf(unread);
        }
    }

    /**
     * The list a text is; empty where it is none, but something said of one person or a question.
     *
     * @param today the day it was sent
     * @param region the region's id, whose own facts are heard too; or null
     */
    public Optional<Pasted> in(String text, LocalDate today, @Nullable String region, Library library) {
        List<String> lines = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .lines()
                .flatMap(line -> Pattern.compile("[;。]").splitAsStream(line))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST)
                .toList();
        List<Matcher> named = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (String line : lines) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                named.add(row);
            } else {
                unread.add(line);
            }
        }
        if (named.size() < LEAST || named.size() < unread.size()) {
            return Optional.empty();
        }
        List<Row> rows = rows(named, today, region, library);
        long told = rows.stream().filter(row -> !row.facts().isEmpty()).count();
        return told * 2 < rows.size() ? Optional.empty() : Optional.of(new Pasted(rows, unread));
    }

    /** Whether a message tells something of a person, such as an age or for how long somebody has been out of work. */
    public boolean tells(String text, LocalDate today, Library library) {
        return !hearing(library)
                .read(text, today, new Listening(null, null, Set.of()))
                .facts()
                .isEmpty();
    }

    private List<Row> rows(List<Matcher> named, LocalDate today, @Nullable String region, Library library) {
        FactHearing hearing = hearing(library);
        Listening listening = new Listening(null, null, wanted(region, library));
        List<Row> rows = new ArrayList<>();
        for (Matcher row : named) {
            Map<String, String> facts = new LinkedHashMap<>();
            for (HeardFact heard : hearing.read(row.group(2), today, listening).facts()) {
                String words = words(heard.fact(), heard.known());
                if (!words.isEmpty()) {
                    facts.put(heard.fact().id(), words);
                }
            }
            rows.add(new Row(row.group(1), facts));
        }
        return rows;
    }

    private static Set<String> wanted(@Nullable String region, Library library) {
        return region == null
                ? Set.of()
                : library.rules().benefits(region).stream()
                        .filter(benefit -> benefit.audiences().contains(Benefit.Audience.CITIZEN))
                        .flatMap(benefit -> benefit.facts().stream())
                        .map(Fact::id)
                        .collect(Collectors.toSet());
    }

    /** What is known in the form lists take; empty where nothing is. */
    private static String words(Fact fact, Known known) {
        return switch (known) {
            case Known.OneOf(Set<String> options) ->
                fact.options().stream().filter(options::contains).collect(Collectors.joining("、"));
            case Known.Between(Span span) -> words(fact, span.low(), span.high());
            case Known.Unknown unknown -> "";
            case Known.Declined declined -> "不愿说";
        };
    }

    private static String words(Fact fact, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (low == null) {
            return high == null ? "" : "最多" + word(fact, high);
        }
        if (high == null) {
            return "至少" + word(fact, low);
        }
        return low.compareTo(high) == 0 ? word(fact, low) : word(fact, low) + ".." + word(fact, high);
    }

    private static String word(Fact fact, BigDecimal value) {
        if (fact.kind() == Kind.DATE) {
            return LocalDate.ofEpochDay(value.longValue()).toString();
        }
        BigDecimal plain = (fact.kind() == Kind.RATE ? value.movePointRight(2) : value).stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString()
                + (fact.kind() == Kind.RATE ? fact.unitText() : "");
    }

    private FactHearing hearing(Library library) {
        FactHearing known = hearings.get(library.version());
        if (known == null) {
            Slots slots = Slots.read(library.folder(), library.rules(), new Faults());
            known = new FactHearing(
                    library.rules().dictionary(),
                    slots,
                    HearingWords.read(library.folder(), library.rules().dictionary(), new Faults()),
                    library.regions().stream().map(Region::shortName).toList());
            if (hearings.size() > 8) {
                hearings.clear();
            }
            hearings.put(library.version(), known);
        }
        return known;
    }
}
