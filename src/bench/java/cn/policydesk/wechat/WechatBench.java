package cn.policydesk.wechat;

import cn.policydesk.Application;
import cn.policydesk.StaffFolders;
import cn.policydesk.search.Load;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import me.chanjar.weixin.common.util.crypto.WxCryptUtil;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Encrypted questions a second through the endpoint, with all that belongs to them, against a bare HTTP endpoint in the same server
 * and against WxJava's decrypting and encrypting alone, in the same run.
 */
public final class WechatBench {

    private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    private static final String APP = "wx0000000000000002";
    private static final String TOKEN = "benchtoken";
    private static final String XML = "Content-Type: text/xml\r\n";
    private static final int CONNECTIONS = 16;
    private static final int ROUNDS = 5;
    /** It is warm when so many rounds in a row were no faster than the best before. */
    private static final int STEADY = 3;

    private static final int WARM_MOST = 25;
    /** Of each connection, in one round. */
    private static final int USERS = 60;

    /** What one follower says, after one another. */
    private static final List<String> LINES = List.of(
            "我开了个店招了3个人能领多少",
            "算创业带动就业补贴",
            "第一次",
            "都不是",
            "那残疾人呢",
            "租房补贴要什么条件",
            "我今年35岁，店开了8个月，一年租金3万");

    private WechatBench() {}

    /** The bare endpoint: takes a body, gives one of a reply's size. */
    @RestController
    static class Bare {
        private static final String REPLY = "<xml>" + "x".repeat(1500) + "</xml>";

        @PostMapping("/bare")
        String take(@RequestBody String body) {
            return body.isEmpty() ? "" : REPLY;
        }
    }

    /** Serves the product and prints the figures. */
    public static void run() throws Exception {
        Path home = StaffFolders.copyTo(Files.createTempDirectory("wechat-bench"));
        String[] settings = {
            "server.port=0",
            "server.tomcat.max-keep-alive-requests=-1",
            "logging.level.root=warn",
            "policydesk.home=" + home,
            "policydesk.wechat.freshness=1h",
            "policydesk.wechat.accounts.bench.app-id=" + APP,
            "policydesk.wechat.accounts.bench.token=" + TOKEN,
            "policydesk.wechat.accounts.bench.aes-key=" + KEY,
            "policydesk.wechat.accounts.bench.region=dongyang"
        };
        try (ConfigurableApplicationContext product = new SpringApplicationBuilder(Application.class, Bare.class)
                .web(WebApplicationType.SERVLET)
                .properties(settings)
                .run(Arrays.stream(settings).map(setting -> "--" + setting).toArray(String[]::new))) {
            int port = ((ServletWebServerApplicationContext) product).getWebServer().getPort();
            measure(new Phone(port, "bench", TOKEN, KEY, APP));
        }
    }

    private static void measure(Phone phone) throws Exception {
        warmUp(phone);
        List<Load.Run> asked = new ArrayList<>();
        List<Load.Run> again = new ArrayList<>();
        List<Load.Run> bare = new ArrayList<>();
        long lost = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<List<byte[]>> questions = questions(phone, "round" + round);
            Load.Run run = Load.run(phone.port(), questions);
            again.add(Load.run(phone.port(), questions));
            lost += run.bodies().stream().filter(body -> !answered(phone, body)).count();
            asked.add(run);
            bare.add(Load.run(phone.port(), bare()));
        }
        Load.print("加密提问 encrypted questions", asked);
        Load.print("同样的再来一遍 the same tried again, the door alone", again);
        Load.print("空的端点 bare endpoint", bare);
        System.out.printf("没有答复或解不开 lost or unreadable: %d of %,d%n", lost, ROUNDS * CONNECTIONS * USERS * LINES.size());
        System.out.printf("WxJava 解密加密 decrypt and encrypt alone: %,.0f a second on one core%n", crypt(phone));
    }

    /** Until it gets no faster: else what the compiler of the machine still works on would be measured too. */
    private static void warmUp(Phone phone) throws Exception {
        double best = 0;
        int slower = 0;
        int round = 0;
        while (slower < STEADY && round < WARM_MOST) {
            double speed = Load.run(phone.port(), questions(phone, "warm" + round++)).perSecond();
            Load.run(phone.port(), bare());
            slower = speed > 1.03 * best ? 0 : slower + 1;
            best = Math.max(best, speed);
        }
        System.out.printf("预热 warm-up: %d 轮 rounds of %,d%n", round, CONNECTIONS * USERS * LINES.size());
    }

    private static List<List<byte[]>> questions(Phone phone, String name) throws Exception {
        List<List<byte[]>> connections = new ArrayList<>();
        String time = Phone.now();
        for (int c = 0; c < CONNECTIONS; c++) {
            List<byte[]> requests = new ArrayList<>();
            for (int user = 0; user < USERS; user++) {
                for (String line : LINES) {
                    String xml = Phone.text("o" + name + "c" + c + "u" + user, Phone.freshId(), line);
                    String encrypted = phone.encrypt(xml, APP);
                    String nonce = Phone.nonce() + requests.size();
                    String query = "?signature=" + phone.signature(time, nonce) + "&timestamp=" + time + "&nonce=" + nonce
                            + "&encrypt_type=aes&msg_signature=" + phone.signature(time, nonce, encrypted);
                    requests.add(Load.request("/wechat/bench" + query, XML, Phone.sealed(encrypted)));
                }
            }
            connections.add(requests);
        }
        return connections;
    }

    private static List<List<byte[]>> bare() {
        byte[] request = Load.request("/bare", XML, "x".repeat(700));
        List<List<byte[]>> connections = new ArrayList<>();
        for (int c = 0; c < CONNECTIONS; c++) {
            connections.add(java.util.Collections.nCopies(USERS * LINES.size(), request));
        }
        return connections;
    }

    private static boolean answered(Phone phone, String body) {
        try {
            return !Phone.field(Phone.xml(phone.decrypt(Phone.field(Phone.xml(body), "Encrypt"))), "Content")
                    .isBlank();
        } catch (Exception e) {
            return false;
        }
    }

    private static double crypt(Phone phone) throws Exception {
        WxCryptUtil crypt = new WxCryptUtil(TOKEN, KEY, APP);
        String encrypted = phone.encrypt(Phone.text("obench", "1", LINES.getFirst()), APP);
        String signature = phone.signature("1", "2", encrypted);
        String reply = ReplyXml.text("o", "gh", 1, "补".repeat(300));
        double best = 0;
        for (int round = 0; round < 8; round++) {
            long began = System.nanoTime();
            for (int i = 0; i < 5_000; i++) {
                crypt.decryptContent(signature, "1", "2", encrypted);
                crypt.encrypt("0123456789abcdef", reply);
            }
            best = Math.max(best, 5_000 / ((System.nanoTime() - began) / 1e9));
        }
        return best;
    }
}
