package cn.policydesk.batch;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Benefit.Audience;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.FactWords;
import cn.policydesk.benefit.ParameterWords;
import cn.policydesk.library.Library;
import cn.policydesk.notice.Region;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A list to fill in. Its rows of notes begin with a word that is passed over when the list comes back. */
final class Template {

    /** A row whose first cell begins so is carried along and not reckoned. */
    static final String NOTE = "说明：";

    private final Library library;
    private final String region;
    private final Audience audience;
    private final LocalDate asOf;

    Template(Library library, String region, Audience audience, LocalDate asOf) {
        this.library = library;
        this.region = region;
        this.audience = audience;
        this.asOf = asOf;
    }

    void write(OutputStream out, Format format) throws IOException {
        TreeSet<Fact> facts = new TreeSet<>(Comparator.comparingInt(Fact::index));
        for (Benefit benefit : library.rules().benefits(region)) {
            if (benefit.audiences().contains(audience)) {
                facts.addAll(benefit.facts());
            }
        }
        List<String> header = new ArrayList<>(List.of("序号", "姓名", "地区", "对象", "申请日"));
        List<String> forms = new ArrayList<>(List.of(NOTE + "各列这样填", "张三", place(), audience.word(), asOf.toString()));
        for (Fact fact : facts) {
            header.add(fact.id());
            forms.add(FactWords.form(fact) + (fact.note().isEmpty() ? "" : "。" + fact.note()));
        }
        header.add("备注");
        forms.add("随便写，原样带回");
        TableWriter writer =
                format == Format.CSV ? new CsvWriter(out, ',') : new XlsxWriter(out, header.size(), header.size());
        writer.row(cells(header));
        writer.row(cells(forms));
        for (String note : notes()) {
            writer.row(List.of(new Cell.Text(NOTE + note)));
        }
        writer.finish();
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        notes.add("一行填一个人，从下面的空行开始。不知道的格空着，用不到的列可以删去。");
        notes.add("只知道大概的，可以写 至少3人、至多5人、3人..5人；不愿说的写 不愿说。");
        notes.add("地区、对象、申请日不写，就用交名单时选的。另加一列“待遇”，写名称，就只算那一项。");
        String figures = library.rules().parameters(region).stream()
                .map(parameter -> parameter.id() + "（" + ParameterWords.form(parameter) + "）")
                .collect(Collectors.joining("、"));
        if (!figures.isEmpty()) {
            notes.add("通知没有给的数，查到了可以另加一列：" + figures + "。");
        }
        notes.add("以“" + NOTE + "”开头的行不算，可以留着，也可以删去。没有写金额的待遇不列。");
        return notes;
    }

    private String place() {
        return library.region(region).map(Region::shortName).orElse(region);
    }

    private static List<Cell> cells(List<String> texts) {
        return texts.stream().<Cell>map(Cell.Text::new).toList();
    }
}
