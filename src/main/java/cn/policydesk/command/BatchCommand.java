package cn.policydesk.command;

import cn.policydesk.batch.Answered;
import cn.policydesk.batch.Defaults;
import cn.policydesk.batch.Format;
import cn.policydesk.batch.ListRefused;
import cn.policydesk.batch.PeopleList;
import cn.policydesk.benefit.Benefit.Audience;
import cn.policydesk.library.CurrentLibrary;
import cn.policydesk.library.Library;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code batch}: a list of people, each row answered; or a template of such a list. */
@Command(name = "batch", description = "一份名单（CSV、XLSX）逐行算能领什么；--template 先出一份空的")
final class BatchCommand implements Callable<Integer> {

    /** Rows between two words on how far it is. */
    private static final int STEP = 100;

    @Parameters(arity = "0..1", paramLabel = "名单", description = "要算的文件，第一行是列名")
    @Nullable
    Path list;

    @Option(names = "--out", paramLabel = "文件", description = "结果写到哪里，.csv 或 .xlsx，默认在名单旁边，名字加“-结果”")
    @Nullable
    Path out;

    @Option(names = "--for", paramLabel = "对象", description = "个人、单位、机构或平台，默认个人")
    String whom = Audience.CITIZEN.word();

    @Option(names = "--template", description = "不算，写一份空名单，列出这个地区要用的事实")
    boolean template;

    @Option(names = "--force", description = "结果文件已经有了也照写")
    boolean force;

    @Mixin
    Home home = new Home();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Audience audience = audience();
        Format format = out == null ? null : format(out);
        if (template) {
            return template(audience, format == null ? Format.XLSX : format);
        }
        if (list == null) {
            throw new Failure("没有写名单。请写成 batch 名单.csv --region 东阳，或者用 --template 先出一份空的");
        }
        byte[] bytes = bytes(list);
        try (CurrentLibrary current = home.open()) {
            Library library = current.get();
            PeopleList people = PeopleList.read(
                    bytes,
                    String.valueOf(list.getFileName()),
                    new Defaults(home.region(library), audience, home.day()),
                    library);
            people = format == null ? people : people.as(format);
            Path to = out == null ? list.resolveSibling(people.answerName()) : out;
            free(to);
            PrintWriter err = spec.commandLine().getErr();
            people.remarks().forEach(remark -> err.println("注意：" + remark));
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            Answered answered = people.answer(file, (done, total) -> {
                if (done % STEP == 0 || done == total) {
                    err.print("\r已算 " + done + "/" + total + " 行");
                    err.flush();
                }
                return true;
            });
            err.println();
            write(to, file);
            spec.commandLine()
                    .getOut()
                    .println("共 " + answered.rows() + " 人，"
                            + (answered.problems() == 0 ? "没有问题" : answered.problems() + " 行有问题（见“问题”列）") + "。结果在 "
                            + to);
            return answered.problems() == 0 ? Commands.OK : Commands.REFUSED;
        } catch (ListRefused e) {
            throw new Failure(e.problem());
        }
    }

    private int template(Audience audience, Format format) throws Exception {
        try (CurrentLibrary current = home.open()) {
            Library library = current.get();
            String region = home.region(library);
            if (region == null) {
                throw new Failure("没有写地区。请加上 --region，例如 --region 东阳");
            }
            Path to = out == null ? Path.of("名单模板.xlsx") : out;
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            PeopleList.template(file, format, library, region, audience, home.day());
            write(to, file);
            spec.commandLine().getOut().println("空名单在 " + to + "。填好以后运行 batch " + to);
            return Commands.OK;
        }
    }

    /** What the ending of a result's name says it is. */
    private static Format format(Path to) {
        return Format.named(String.valueOf(to.getFileName()))
                .orElseThrow(() -> new Failure("结果的文件名要以 .csv 或 .xlsx 结尾，现在写的是：" + to));
    }

    private Audience audience() {
        for (Audience audience : Audience.values()) {
            if (audience.word().equals(whom) || audience.code().equals(whom)) {
                return audience;
            }
        }
        throw new Failure("不认识的对象“" + whom + "”。可以写："
                + Arrays.stream(Audience.values()).map(Audience::word).collect(Collectors.joining("、")));
    }

    private static byte[] bytes(Path list) {
        try (InputStream in = Files.newInputStream(list)) {
            // One byte more than is taken is enough to be told that it is too large.
            return in.readNBytes(PeopleList.MOST_BYTES + 1);
        } catch (NoSuchFileException e) {
            throw new Failure("没有这个文件：" + list);
        } catch (IOException e) {
            throw new Failure("文件读不出来：" + list);
        }
    }

    private void free(Path to) {
        if (!force && Files.exists(to)) {
            throw new Failure("文件已经有了：" + to + "。换个名字，或者加上 --force 覆盖它");
        }
    }

    private void write(Path to, ByteArrayOutputStream file) {
        OpenOption[] how = force
                ? new OpenOption[] {
                    StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE
                }
                : new OpenOption[] {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE};
        try (OutputStream out = Files.newOutputStream(to, how)) {
            file.writeTo(out);
        } catch (FileAlreadyExistsException e) {
            free(to);
        } catch (IOException e) {
            throw new Failure("结果写不进去：" + to + "。请检查文件夹在不在、能不能写");
        }
    }
}
