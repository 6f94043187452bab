package cn.policydesk.batch;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Benefit.Audience;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.FactWords;
import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Parameter;
import cn.policydesk.benefit.ParameterWords;
import cn.policydesk.library.Library;
import cn.policydesk.notice.Region;
import cn.policydesk.notice.StaffNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads rows: what each says of its person, and what in it cannot be taken. Not safe for use by several threads. */
final class RowReading {

    private final Library library;
    private final List<Column> columns;
    private final Defaults defaults;
    private final Map<String, String> regions = new HashMap<>();
    private final Map<String, List<Benefit>> benefits = new HashMap<>();
    private final Map<String, Map<String, Parameter>> parameters = new HashMap<>();

    /**
     * A row as read.
     *
     * @param person what to reckon with, or null where nothing can be reckoned
     * @param problems what cannot be taken, with the column and the accepted form, in Chinese
     */
    record Read(@Nullable Person person, List<String> problems) {}

    RowReading(Library library, List<Column> columns, Defaults defaults) {
        this.library = library;
        this.columns = columns;
        this.defaults = defaults;
        for (Region region : library.regions()) {
            region.aliases().forEach(alias -> regions.put(Plain.name(alias), region.id()));
        }
        for (Region region : library.regions()) {
            List.of(region.id(), region.name(), region.shortName())
                    .forEach(name -> regions.put(Plain.name(name), region.id()));
            parameters.put(
                    region.id(),
                    library.rules().parameters(region.id()).stream()
                            .collect(Collectors.toMap(Parameter::id, parameter -> parameter)));
        }
    }

    /** Whether a row is one of the notes that templates carry, not a person. */
    static boolean isNote(List<Cell> row) {
        return row.stream()
                .filter(cell -> !cell.blank())
                .findFirst()
                .map(Cell::text)
                .filter(text -> text.strip().startsWith(Template.NOTE))
                .isPresent();
    }

    Read read(List<Cell> row, int headers) {
        List<String> problems = new ArrayList<>();
        if (row.size() > headers) {
            problems.add("这一行比列名多出 " + (row.size() - headers) + " 格，可能错位了，没有算；格里有逗号的，请用英文双引号把整格包住");
            return new Read(null, problems);
        }
        Map<Column.Role, String> roles = new EnumMap<>(Column.Role.class);
        Facts facts = facts(row, roles, problems);
        Audience audience = audience(roles.get(Column.Role.AUDIENCE), problems);
        LocalDate asOf = day(roles.get(Column.Role.DAY), problems);
        String region = region(roles.get(Column.Role.REGION), problems);
        if (region == null) {
            return new Read(null, problems);
        }
        Map<String, BigDecimal> figures = figures(row, region, problems);
        List<Benefit> asked =
                audience == null ? null : asked(roles.get(Column.Role.BENEFIT), region, audience, problems);
        return new Read(
                asked == null || asOf == null || figures == null ? null : new Person(asked, facts, figures, asOf),
                problems);
    }

    private Facts facts(List<Cell> row, Map<Column.Role, String> roles, List<String> problems) {
        Map<String, Known> known = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.get(i);
            if (cell.blank()) {
                continue;
            }
            switch (columns.get(i)) {
                case Column.OfRole(Column.Role role) ->
                    roles.put(role, cell.text().strip());
                case Column.OfFact(Fact fact) -> {
                    try {
                        known.put(fact.id(), FactWords.read(fact, words(fact, cell)));
                    } catch (FactWords.Wrong e) {
                        problems.add(e.problem() + "，当作不知道；" + e.advice());
                    }
                }
                case Column.OfParameter parameter -> {}
                case Column.Carried carried -> {}
            }
        }
        return new Facts(known);
    }

    /** A cell's words in the form facts are read in. */
    private static String words(Fact fact, Cell cell) {
        String text = cell.text();
        return switch (fact.kind()) {
            case DATE -> Plain.day(text);
            case DURATION -> Plain.number(text).replace("个月", "月");
            case COUNT, MONEY, RATE -> Plain.number(text);
            case YES_NO -> Plain.width(text);
            case CHOICE -> choice(fact, text);
        };
    }

    /** Each option as the dictionary writes it. */
    private static String choice(Fact fact, String text) {
        return Arrays.stream(text.strip().split("[、|/]"))
                .map(part -> {
                    String option = Plain.among(part, fact.options());
                    return option == null ? part : option;
                })
                .collect(Collectors.joining("、"));
    }

    private @Nullable String region(@Nullable String written, List<String> problems) {
        String region = written == null ? defaults.region() : regions.get(Plain.name(written));
        if (region == null) {
            String known = library.regions().stream().map(Region::shortName).collect(Collectors.joining("、"));
            problems.add(
                    written == null
                            ? "没有写“地区”，没有算；可以写：" + known
                            : "“地区”写的“" + Header.shorten(written) + "”不认识，没有算；可以写：" + known);
        }
        return region;
    }

    private @Nullable LocalDate day(@Nullable String written, List<String> problems) {
        if (written == null) {
            return defaults.asOf();
        }
        try {
            LocalDate day = LocalDate.parse(Plain.day(written));
            if (day.getYear() >= 1949 && day.getYear() <= 2200) {
                return day;
            }
        } catch (DateTimeException e) {
            // told below, like a year nobody means
        }
        problems.add("“申请日”写的“" + Header.shorten(written) + "”不是有效的日期，没有算；写成 2026-03-01");
        return null;
    }

    private @Nullable Audience audience(@Nullable String written, List<String> problems) {
        if (written == null) {
            return defaults.audience();
        }
        for (Audience audience : Audience.values()) {
            if (audience.word().equals(Plain.name(written)) || audience.code().equals(Plain.name(written))) {
                return audience;
            }
        }
        problems.add("“对象”写的“" + Header.shorten(written) + "”不认识，没有算；可以写：个人、单位、机构、平台");
        return null;
    }

    private @Nullable Map<String, BigDecimal> figures(List<Cell> row, String region, List<String> problems) {
        Map<String, BigDecimal> figures = new HashMap<>();
        boolean readable = true;
        for (int i = 0; i < row.size(); i++) {
            if (columns.get(i) instanceof Column.OfParameter(String name)
                    && !row.get(i).blank()) {
                Parameter parameter = parameters.getOrDefault(region, Map.of()).get(name);
                if (parameter == null) {
                    problems.add("“" + name + "”在这个地区用不到，没有用");
                    continue;
                }
                try {
                    figures.put(
                            name,
                            ParameterWords.read(
                                    parameter, Plain.number(row.get(i).text())));
                } catch (FactWords.Wrong e) {
                    problems.add(e.problem() + "，没有算；" + e.advice());
                    readable = false;
                }
            }
        }
        return readable ? figures : null;
    }

    private @Nullable List<Benefit> asked(
            @Nullable String written, String region, Audience audience, List<String> problems) {
        if (written == null) {
            return all(region, audience);
        }
        String name = Plain.name(written);
        List<Benefit> named = library.rules().benefits().stream()
                .filter(benefit -> Plain.name(benefit.id()).equals(name)
                        || Plain.name(benefit.name()).equals(name))
                .toList();
        List<Benefit> here = named.stream()
                .filter(benefit -> benefit.region().equals(region))
                .toList();
        if (here.isEmpty()) {
            problems.add(
                    named.isEmpty()
                            ? "“待遇”写的“" + Header.shorten(written) + "”不认识，没有算；写待遇的名称或编号" + nearest(written, region)
                            : "“待遇”写的“" + Header.shorten(written) + "”不是这个地区的，没有算；请核对“地区”");
            return null;
        }
        List<Benefit> meant = here.stream()
                .filter(benefit -> benefit.audiences().contains(audience))
                .toList();
        return meant.isEmpty() ? here : meant;
    }

    private String nearest(String written, String region) {
        List<String> names =
                library.rules().benefits(region).stream().map(Benefit::name).toList();
        String nearest = StaffNode.nearest(written, names);
        return Plain.alike(written, nearest) ? "，是不是“" + nearest + "”" : "";
    }

    /** The benefits of a region for somebody; what has no figure has no conditions either and would stand in every row. */
    private List<Benefit> all(String region, Audience audience) {
        return benefits.computeIfAbsent(
                region + " " + audience,
                key -> library.rules().benefits(region).stream()
                        .filter(benefit -> benefit.audiences().contains(audience))
                        .filter(benefit -> benefit.kind() != Benefit.Kind.INFORMATIONAL)
                        .toList());
    }
}
