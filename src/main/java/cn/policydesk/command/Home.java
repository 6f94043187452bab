package cn.policydesk.command;

import cn.policydesk.library.CurrentLibrary;
import cn.policydesk.library.Library;
import cn.policydesk.notice.Fault;
import cn.policydesk.notice.Region;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options every command has: where the files lie, which region, which day. */
final class Home {

    @Option(names = "--home", paramLabel = "文件夹", description = "放 knowledge/ index/ bot/ 的文件夹，默认当前文件夹")
    @Nullable
    Path home;

    @Option(names = "--region", paramLabel = "地区", description = "只查一个地区，例如 dongyang 或 东阳")
    @Nullable
    String region;

    @Option(names = "--as-of", paramLabel = "日期", description = "按哪一天算，例如 2026-03-01，默认今天")
    @Nullable
    String asOf;

    Path folder() {
        String set = System.getenv("POLICYDESK_HOME");
        Path folder = home != null ? home : Path.of(set == null || set.isBlank() ? "." : set);
        if (!Files.isDirectory(folder.resolve("knowledge"))) {
            throw new Failure(folder.toAbsolutePath().normalize() + " 里没有 knowledge/。请用 --home 指明文件夹");
        }
        return folder;
    }

    /** A library of the command's own: what a running server uses is left alone. */
    CurrentLibrary open() throws CurrentLibrary.NothingToServe {
        CurrentLibrary current = unread();
        List<Fault> faults = current.start();
        if (!faults.isEmpty()) {
            System.err.println("注意：知识文件有 " + faults.size() + " 处错误，现在用的是上一次通过检查的版本。请运行 check 查看。");
        }
        return current;
    }

    CurrentLibrary unread() {
        Path folder = folder();
        return new CurrentLibrary(folder, folder.resolve("var/command"), StaffChecks.all(), line -> {});
    }

    @Nullable
    String region(Library library) {
        if (region == null) {
            return null;
        }
        for (Region each : library.regions()) {
            if (each.id().equals(region)
                    || each.shortName().equals(region)
                    || each.name().equals(region)) {
                return each.id();
            }
        }
        throw new Failure("不认识的地区“" + region + "”。可以写："
                + library.regions().stream()
                        .map(each -> each.id() + "（" + each.shortName() + "）")
                        .collect(Collectors.joining("、")));
    }

    LocalDate day() {
        try {
            return asOf == null ? LocalDate.now(ZoneId.of("Asia/Shanghai")) : LocalDate.parse(asOf);
        } catch (DateTimeException e) {
            throw new Failure("日期“" + asOf + "”不对。请写成 2026-03-01 的样子");
        }
    }
}
