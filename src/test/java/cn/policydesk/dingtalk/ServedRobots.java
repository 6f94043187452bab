package cn.policydesk.dingtalk;

import cn.policydesk.ServedFolders;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The product with robots of several kinds, served on a free port from a copy of the staff folders; what it says is recorded. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "logging.level.root=warn",
            "policydesk.public-base-url=https://policy.example.gov.cn",
            "policydesk.dingtalk.robots.plain.app-key=dingplainkey",
            "policydesk.dingtalk.robots.plain.app-secret=plainsecret",
            "policydesk.dingtalk.robots.plain.robot-code=dingplaincode",
            "policydesk.dingtalk.robots.plain.corp-id=dingcorp1",
            "policydesk.dingtalk.robots.plain.mode=http",
            "policydesk.dingtalk.robots.plain.region=dongyang",
            "policydesk.dingtalk.robots.safe.app-key=dingsafekey",
            "policydesk.dingtalk.robots.safe.app-secret=safesecret",
            "policydesk.dingtalk.robots.safe.aes-key=" + ServedRobots.KEY,
            "policydesk.dingtalk.robots.safe.region=dongyang",
            "policydesk.dingtalk.robots.safe.staff=listed1,listed2",
            "policydesk.dingtalk.robots.anywhere.app-key=dinganywhere",
            "policydesk.dingtalk.robots.anywhere.app-secret=anywheresecret",
            "policydesk.dingtalk.robots.anywhere.regions-by-department.77=jiangyin",
            "policydesk.dingtalk.robots.both.app-key=dingboth",
            "policydesk.dingtalk.robots.both.app-secret=bothsecret",
            "policydesk.dingtalk.robots.both.region=wushan",
            "policydesk.dingtalk.robots.both.regions-by-department.77=jiangyin",
            "policydesk.dingtalk.robots.both.regions-by-department.78=nowhere",
            "policydesk.dingtalk.robots.broken.app-key=dingbroken",
            "policydesk.dingtalk.robots.resting.app-key=dingresting",
            "policydesk.dingtalk.robots.resting.app-secret=restingsecret",
            "policydesk.dingtalk.robots.resting.mode=off"
        })
@Import(RecordingBeans.class)
abstract class ServedRobots extends ServedFolders {

    static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    static final String CORP = "dingcorp1";

    @Autowired
    RecordingOutlet outlet;

    Ding plain() {
        return new Ding(port, "plain", "plainsecret", "dingplaincode", CORP, null);
    }

    Ding safe() {
        return new Ding(port, "safe", "safesecret", "dingsafekey", "dingcorp2", KEY);
    }

    Ding anywhere() {
        return new Ding(port, "anywhere", "anywheresecret", "dinganywhere", "dingcorp3", null);
    }

    /** With a region of its own and others by department. */
    Ding both() {
        return new Ding(port, "both", "bothsecret", "dingboth", "dingcorp4", null);
    }

    /** Somebody nobody has heard of. */
    static String somebody() {
        return "s" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    /** A group nobody has heard of. */
    static String group() {
        return "cidgroup" + UUID.randomUUID();
    }

    /** What is said to somebody alone after a message to a robot, once all is said. */
    String alone(Ding ding, String staff, String words) throws Exception {
        int before = outlet.to(place -> !place.group() && place.staffId().equals(staff))
                .size();
        ding.say(staff, null, words);
        outlet.await(said -> !said.place().group() && said.place().staffId().equals(staff), before + 1);
        var all = outlet.to(place -> !place.group() && place.staffId().equals(staff));
        return all.subList(before, all.size()).stream()
                .map(RecordingOutlet.Said::text)
                .reduce("", (a, b) -> a + b + "\n");
    }
}
