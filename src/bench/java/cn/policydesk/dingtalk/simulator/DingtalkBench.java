package cn.policydesk.dingtalk.simulator;

import cn.policydesk.Application;
import cn.policydesk.StaffFolders;
import cn.policydesk.dingtalk.Robot;
import cn.policydesk.search.Load;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Signed questions a second through the endpoint for robots, till the last answer has come to DingTalk's side, against a bare HTTP
 * endpoint in the same server and run; and a burst of many people in one group. DingTalk's side is the simulator, in the same process.
 */
public final class DingtalkBench {

    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 5;
    /** Of each connection, in one round. */
    private static final int USERS = 10;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** What one of the staff says, after one another. */
    private static final List<String> LINES = List.of(
            "东阳开了个店招了3个人能领多少",
            "算创业带动就业补贴",
            "第一次",
            "都不是",
            "那残疾人呢",
            "租房补贴要什么条件",
            "我今年35岁，店开了8个月，一年租金3万");

    private DingtalkBench() {}

    /** The bare endpoint: takes a body, gives one of a reply's size. */
    @RestController
    static class BareRobot {
        private static final String REPLY = "{\"text\":\"" + "x".repeat(1500) + "\"}";

        @PostMapping("/bare-robot")
        String take(@RequestBody String body) {
            return body.isEmpty() ? "" : REPLY;
        }
    }

    /** Serves the product and prints the figures. */
    public static void run() throws Exception {
        Path home = StaffFolders.copyTo(Files.createTempDirectory("dingtalk-bench"));
        String[] settings = {
            "server.port=0",
            "server.tomcat.max-keep-alive-requests=-1",
            "logging.level.root=warn",
            "policydesk.home=" + home,
            "policydesk.dingtalk.simulator=true"
        };
        try (ConfigurableApplicationContext product = new SpringApplicationBuilder(Application.class, BareRobot.class)
                .web(WebApplicationType.SERVLET)
                .run(Arrays.stream(settings).map(setting -> "--" + setting).toArray(String[]::new))) {
            int port = ((ServletWebServerApplicationContext) product).getWebServer().getPort();
            Corp corp = product.getBean(Corp.class);
            measure(corp, port);
            burst(corp, port);
        }
    }

    private record Round(Load.Run taken, double perSecond, long lost, long doubled) {}

    private static void measure(Corp corp, int port) throws Exception {
        for (int i = 0; i < 2; i++) {
            round(corp, port);
            Load.run(port, bare());
        }
        List<Round> rounds = new ArrayList<>();
        List<Load.Run> bare = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            rounds.add(round(corp, port));
            bare.add(Load.run(port, bare()));
        }
        int all = ROUNDS * CONNECTIONS * USERS * LINES.size();
        System.out.printf("钉钉提问，答到为止 robot questions till answered: 每秒 a second %,.0f (%,.0f–%,.0f)%n",
                Load.median(rounds.stream().mapToDouble(Round::perSecond).toArray()),
                rounds.stream().mapToDouble(Round::perSecond).min().orElse(0),
                rounds.stream().mapToDouble(Round::perSecond).max().orElse(0));
        Load.print("确认收到 taken by the endpoint", rounds.stream().map(Round::taken).toList());
        Load.print("空的端点 bare endpoint", bare);
        System.out.printf("没有答复 lost: %d, 多答 doubled: %d, of %,d%n",
                rounds.stream().mapToLong(Round::lost).sum(), rounds.stream().mapToLong(Round::doubled).sum(), all);
    }

    private static Round round(Corp corp, int port) throws Exception {
        Robot robot = corp.robots().getFirst();
        Scene scene = corp.scenes().begin(robot, people(CONNECTIONS * USERS));
        List<List<byte[]>> connections = new ArrayList<>();
        for (int c = 0; c < CONNECTIONS; c++) {
            List<byte[]> requests = new ArrayList<>();
            for (String line : LINES) {
                for (Person who : scene.people().subList(c * USERS, (c + 1) * USERS)) {
                    requests.add(request(corp, scene, who, who.staffId(), line));
                }
            }
            connections.add(requests);
        }
        int all = CONNECTIONS * USERS * LINES.size();
        long began = System.nanoTime();
        Load.Run taken = Load.run(port, connections);
        await(scene, all);
        double seconds = (System.nanoTime() - began) / 1e9;
        Thread.sleep(300);
        long answers = said(scene).size();
        return new Round(taken, all / seconds, Math.max(0, all - answers), Math.max(0, answers - all));
    }

    private static byte[] request(Corp corp, Scene scene, Person who, String chat, String line) {
        String timestamp = String.valueOf(System.currentTimeMillis());
        String headers = "Content-Type: application/json\r\ntimestamp: " + timestamp + "\r\nsign: "
                + HttpWay.sign(timestamp, scene.robot().appSecret()) + "\r\n";
        return Load.request("/dingtalk/" + scene.robot().name(), headers,
                corp.told(scene, who, chat, new Act.Text(line), How.USUAL));
    }

    private static List<String> people(int many) {
        return IntStream.range(0, many).mapToObj(i -> "网格员" + i).toList();
    }

    private static List<Bubble> said(Scene scene) {
        return scene.after(0).stream().filter(each -> each.from().equals(Bubble.ROBOT)).toList();
    }

    private static void await(Scene scene, int all) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (said(scene).size() < all && System.nanoTime() < until) {
            Thread.sleep(5);
        }
    }

    private static List<List<byte[]>> bare() {
        byte[] request = Load.request("/bare-robot", "Content-Type: application/json\r\n", "x".repeat(900));
        return Collections.nCopies(CONNECTIONS, Collections.nCopies(USERS * LINES.size(), request));
    }

    // ---- many people in one group

    private static void burst(Corp corp, int port) throws Exception {
        int people = 20;
        List<String> lines = List.of("谢谢", "东阳招应届生有什么补助", "谢谢", "江阴的创业租金补贴是多少", "谢谢");
        Scene scene = corp.scenes().begin(corp.robots().getFirst(), people(people));
        List<List<byte[]>> connections = new ArrayList<>();
        for (Person who : scene.people()) {
            connections.add(lines.stream().map(line -> request(corp, scene, who, Scene.GROUP, line)).toList());
        }
        long began = System.nanoTime();
        Load.run(port, connections);
        int all = people * lines.size();
        Map<String, List<String>> answers = answers(scene);
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (count(answers) < all && System.nanoTime() < until) {
            Thread.sleep(50);
            answers = answers(scene);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        long inOrder = answers.values().stream()
                .filter(each -> each.size() == lines.size()
                        && each.get(1).contains("1500元") && each.get(3).contains("6000元"))
                .count();
        long refused = scene.after(0).stream().filter(each -> each.from().equals(Bubble.DINGTALK)).count();
        System.out.printf(
                "一个群里%d人发%d条 burst in one group: %.1f 秒 seconds, 合成 put into %d 条消息 messages, 按次序答到 answered in order %d/%d 人 people, "
                        + "答复 answers %d/%d, 被限流 refused by the limit %d%n",
                people, all, seconds, said(scene).stream().filter(each -> each.chat().equals(Scene.GROUP)).count(), inOrder, people, count(answers), all, refused);
    }

    private static int count(Map<String, List<String>> answers) {
        return answers.values().stream().mapToInt(List::size).sum();
    }

    /** What the robot said to each in the group; several answers may stand in one message. */
    private static Map<String, List<String>> answers(Scene scene) {
        Map<String, List<String>> answers = new HashMap<>();
        for (Bubble bubble : said(scene)) {
            if (bubble.chat().equals(Scene.GROUP)) {
                for (String part : bubble.text().split("\n\n\u2014+\n\n")) {
                    answers.computeIfAbsent(part.replaceFirst("(?s)^@(\\S+)\\s.*", "$1"), absent -> new ArrayList<>()).add(part);
                }
            }
        }
        return answers;
    }
}
