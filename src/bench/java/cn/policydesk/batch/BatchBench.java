package cn.policydesk.batch;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.library.CurrentLibrary;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** How many people of a list are answered a second, reading and writing included. */
public final class BatchBench {

    private static final int ROWS = 5_000;
    private static final int ROUNDS = 6;

    private BatchBench() {}

    /** Runs a list of Dongyang citizens through and prints the rate of each round. */
    public static void run() throws Exception {
        Path var = Files.createTempDirectory("batch-bench");
        try (CurrentLibrary current = new CurrentLibrary(Path.of(""), var, List.of(), line -> {})) {
            current.start();
            byte[] csv = list().getBytes(StandardCharsets.UTF_8);
            Defaults defaults = new Defaults("dongyang", Benefit.Audience.CITIZEN, LocalDate.of(2026, 3, 1));
            StringBuilder rates = new StringBuilder();
            for (int round = 0; round < ROUNDS; round++) {
                long started = System.nanoTime();
                PeopleList people = PeopleList.read(csv, "people.csv", defaults, current.get());
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                people.answer(out, (done, total) -> true);
                rates.append(String.format(" %,.0f", ROWS / ((System.nanoTime() - started) / 1e9)));
            }
            System.out.printf("名单 lists: %,d 行, 每秒行数 rows a second, 各轮 rounds:%s%n", ROWS, rates);
        }
    }

    private static String list() {
        Random random = new Random(7);
        StringBuilder csv = new StringBuilder("姓名,初次创业,东阳重点人群,带动人数,登记日期,年租金,正常经营时间,灵活就业,毕业2年以内\n");
        for (int i = 0; i < ROWS; i++) {
            csv.append("测试").append(i).append(',').append(random.nextBoolean() ? "是" : "否").append(',')
                    .append(random.nextInt(4) > 0 ? "是" : "").append(',').append(random.nextInt(25)).append(",20")
                    .append(20 + random.nextInt(6)).append("-06-30,").append(random.nextInt(40_000)).append(',')
                    .append(random.nextInt(36)).append(',').append(random.nextBoolean() ? "是" : "否").append(',')
                    .append(random.nextBoolean() ? "是" : "否").append('\n');
        }
        return csv.toString();
    }
}
