package cn.policydesk.batch;

import cn.policydesk.benefit.Benefit.Audience;
import cn.policydesk.benefit.Calculator;
import cn.policydesk.benefit.Sweep;
import cn.policydesk.library.Library;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * The door of the room: a list of people, read and checked, to be answered row by row.
 *
 * <p>The first row names the columns: facts of the dictionary, outside figures, 地区, 申请日, 对象, 待遇; 姓名, 序号 and 备注 are
 * carried along. An empty cell is a fact not known. Immutable; {@link #answer} may run in several threads at once.
 */
public final class PeopleList {

    /** Most bytes of a file. */
    public static final int MOST_BYTES = Table.MOST_BYTES;

    private final Table table;
    private final List<Column> columns;
    private final String fileName;
    private final Defaults defaults;
    private final Library library;
    private final int people;
    private final Consumer<PersonLine> teller;
    private final Format format;

    private PeopleList(
            Table table,
            List<Column> columns,
            String fileName,
            Defaults defaults,
            Library library,
            Consumer<PersonLine> teller,
            Format format) {
        this.format = format;
        this.table = table;
        this.columns = columns;
        this.fileName = fileName;
        this.defaults = defaults;
        this.library = library;
        this.teller = teller;
        this.people = (int)
                table.rows().stream().filter(row -> !RowReading.isNote(row)).count();
    }

    /**
     * Reads a file.
     *
     * @param bytes its content
     * @param fileName its name, which must agree with the content
     * @param defaults what holds for rows that do not say it themselves
     * @param library what to answer from, start to end
     * @throws ListRefused where it is no list that can be read
     */
    public static PeopleList read(byte[] bytes, String fileName, Defaults defaults, Library library)
            throws ListRefused {
        Table table = Earlier.dropped(Tables.read(bytes, fileName));
        List<Column> columns = Header.read(table, library.rules(), library.regions());
        PeopleList list = new PeopleList(table, columns, fileName, defaults, library, line -> {}, table.format());
        if (list.people == 0) {
            throw new ListRefused("只有列名，没有一个人。请从第二行起，一行填一个人。");
        }
        boolean placed = columns.contains(new Column.OfRole(Column.Role.REGION));
        if (defaults.region() == null && !placed) {
            throw new ListRefused("没有说按哪个地区算。请选一个地区，或者在名单里加一列“地区”。");
        }
        return list;
    }

    /**
     * A list to fill in: a header with all facts of a region for somebody, a row that shows the forms, notes.
     *
     * @param out receives the file; stays open
     * @param region the region's id
     * @throws IOException where it cannot be written
     */
    public static void template(
            OutputStream out, Format format, Library library, String region, Audience audience, LocalDate asOf)
            throws IOException {
        new Template(library, region, audience, asOf).write(out, format);
    }

    /** The same list, which while it is answered tells what came of each person, on the thread that answers it. */
    public PeopleList telling(Consumer<PersonLine> told) {
        return new PeopleList(table, columns, fileName, defaults, library, told, format);
    }

    /** The same list, answered in a file of that kind, whatever kind it came in. */
    public PeopleList as(Format wanted) {
        return new PeopleList(table, columns, fileName, defaults, library, teller, wanted);
    }

    /** How many people are in it. */
    public int rows() {
        return people;
    }

    /** What concerns the whole list, such as columns that are not used, in Chinese. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>(table.remarks());
        for (Column column : columns) {
            if (column instanceof Column.Carried(String remark) && !remark.isEmpty()) {
                remarks.add(remark);
            }
        }
        if (table.header().stream().anyMatch(Cell::blank)) {
            remarks.add("有的列没有列名，里面的内容没有用到");
        }
        return remarks;
    }

    /**
     * Answers every row.
     *
     * @param out receives the file; stays open
     * @param progress is told how far it is and may stop it
     * @throws CancellationException where it was stopped; what was written is no whole file
     * @throws IOException where it cannot be written
     */
    public Answered answer(OutputStream out, Progress progress) throws IOException {
        RowReading reading = new RowReading(library, columns, defaults);
        int width = table.width();
        TableWriter writer = format == Format.CSV
                ? new CsvWriter(out, table.separator())
                : new XlsxWriter(out, width + ResultColumn.values().length, width);
        writer.row(joined(table.header(), width, header()));
        List<String> remarks = remarks();
        int done = 0;
        int problems = 0;
        goOn(progress, done);
        for (List<Cell> row : table.rows()) {
            if (RowReading.isNote(row)) {
                writer.row(joined(row, width, List.of()));
                continue;
            }
            List<String> wrong = new ArrayList<>();
            List<PersonLine.Open> open = new ArrayList<>();
            Map<ResultColumn, Cell> result =
                    result(reading.read(row, table.header().size()), wrong, open);
            problems += wrong.isEmpty() ? 0 : 1;
            if (done == 0) {
                remarks.forEach(remark -> wrong.add("整份名单：" + remark));
            }
            result.put(ResultColumn.PROBLEM, new Cell.Text(String.join("\n", wrong)));
            writer.row(joined(row, width, cells(result)));
            teller.accept(line(done + 1, row, result, open));
            goOn(progress, ++done);
        }
        writer.finish();
        return new Answered(answerName(), format, done, problems, remarks);
    }

    private PersonLine line(int number, List<Cell> row, Map<ResultColumn, Cell> result, List<PersonLine.Open> open) {
        int at = table.header().stream()
                .map(cell -> Plain.name(cell.text()))
                .toList()
                .indexOf("姓名");
        return new PersonLine(
                number,
                at < 0 ? "" : Table.at(row, at).text().strip(),
                text(result, ResultColumn.GETS).lines().toList(),
                text(result, ResultColumn.SUM),
                open,
                text(result, ResultColumn.PROBLEM));
    }

    private static String text(Map<ResultColumn, Cell> result, ResultColumn column) {
        return result.getOrDefault(column, Cell.Text.EMPTY).text();
    }

    private Map<ResultColumn, Cell> result(RowReading.Read read, List<String> wrong, List<PersonLine.Open> open) {
        wrong.addAll(read.problems());
        Person person = read.person();
        if (person != null) {
            try {
                Sweep sweep = library.calculator()
                        .sweep(person.benefits(), person.facts(), person.parameters(), person.asOf());
                open.addAll(RowResult.open(sweep, person.facts()));
                return RowResult.of(sweep, library);
            } catch (Calculator.ContradictoryFacts e) {
                wrong.add(e.problem() + "，没有算；请核对这几项");
            }
        }
        return new EnumMap<>(ResultColumn.class);
    }

    private void goOn(Progress progress, int done) {
        if (!progress.goOn(done, people)) {
            throw new CancellationException("stopped after " + done + " rows");
        }
    }

    private static List<Cell> header() {
        List<Cell> header = new ArrayList<>();
        for (ResultColumn column : ResultColumn.values()) {
            header.add(new Cell.Text(column.word()));
        }
        return header;
    }

    private static List<Cell> cells(Map<ResultColumn, Cell> result) {
        List<Cell> cells = new ArrayList<>();
        for (ResultColumn column : ResultColumn.values()) {
            cells.add(result.getOrDefault(column, Cell.Text.EMPTY));
        }
        return cells;
    }

    private static List<Cell> joined(List<Cell> row, int width, List<Cell> added) {
        List<Cell> all = new ArrayList<>(row);
        all.addAll(Collections.nCopies(width - row.size(), Cell.Text.EMPTY));
        all.addAll(added);
        return all;
    }

    /** What to call the answer: the list's name with 结果 behind it, nothing of a path. */
    public String answerName() {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        boolean same = dot > 0 && format == Format.CSV && table.format() == Format.CSV;
        String extension = same ? name.substring(dot + 1) : format.extension();
        return (stem.isBlank() ? "名单" : stem) + "-结果." + extension;
    }
}
