package cn.policydesk.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may ask a robot, and which region they mean who name none: through the endpoint DingTalk calls. */
class WhoMayAskTest extends ServedRobots {

    private static final String REFUSED = "不在可以使用的名单里";

    private String aloneWith(String staff) {
        return outlet.to(place -> !place.group() && place.staffId().equals(staff)).stream()
                .map(RecordingOutlet.Said::text)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void onlyStaffOfTheListMayAsk() throws Exception {
        assertThat(alone(safe(), "stranger", "一次性创业补贴是什么规定")).contains(REFUSED).doesNotContain("创业");
        assertThat(alone(safe(), "listed1", "一次性创业补贴是什么规定")).contains("创业").doesNotContain(REFUSED);
    }

    @Test
    void somebodyWithoutAStaffIdIsOnNoList() throws Exception {
        var message = safe().text("x", null, "一次性创业补贴是什么规定");
        message.remove("senderStaffId");
        String conversation = "cid-outside-" + somebody();
        message.put("conversationId", conversation);
        safe().send(message);
        assertThat(outlet.await(said -> said.place().conversationId().equals(conversation), 1)
                        .getFirst()
                        .text())
                .contains(REFUSED);
    }

    @Test
    void inAGroupWhoMayNotAskIsToldSoThere() throws Exception {
        String group = group();
        safe().say("stranger", group, "一次性创业补贴是什么规定");
        safe().say("listed2", group, "一次性创业补贴是什么规定");
        assertThat(outlet.await(said -> said.place().conversationId().equals(group), 2))
                .allSatisfy(said -> assertThat(said.text().contains(REFUSED))
                        .isEqualTo(said.mention().contains("stranger")));
    }

    @Test
    void onlyTheCorpsOwnStaffMayAsk() throws Exception {
        String who = somebody();
        var message = plain().text(who, null, "你好");
        message.put("senderCorpId", "dingothercorp");
        plain().send(message);
        outlet.await(one -> one.place().staffId().equals(who), 1);
        assertThat(aloneWith(who)).contains(REFUSED);
    }

    @Test
    void theDepartmentSaysTheRegionAndWhereItCannotBeHadOneIsAsked() throws Exception {
        String known = "jiangyin" + somebody();
        assertThat(pictured(anywhere(), known)).contains("可以这样问（江阴）");
        String lost = "lost" + somebody();
        assertThat(pictured(anywhere(), lost))
                .contains("要问哪个地方的")
                .contains("江阴", "东阳")
                .contains("dtmd://");
    }

    /** A department before the robot; the robot where there is none, where it cannot be had, and where it names no region held. */
    @ParameterizedTest
    @CsvSource({"jiangyin, 江阴", "other, 巫山", "lost, 巫山", "nowhere, 巫山"})
    void theDepartmentGoesBeforeTheRobot(String department, String region) throws Exception {
        assertThat(pictured(both(), department + somebody())).contains("可以这样问（" + region + "）");
    }

    @Test
    void aRegionThatIsNamedGoesBeforeBoth() throws Exception {
        String who = "jiangyin" + somebody();
        assertThat(alone(both(), who, "东阳招应届生有什么补助")).contains("1500元");
        assertThat(pictured(both(), who)).contains("可以这样问（东阳）");
    }

    /** What is said to a picture shows the region that holds. */
    private String pictured(Ding ding, String who) throws Exception {
        int before = aloneWith(who).length();
        int said = outlet.to(place -> place.staffId().equals(who)).size();
        ding.send(ding.kind(who, null, "picture", Map.of("downloadCode", "d")));
        outlet.await(one -> one.place().staffId().equals(who), said + 1);
        return aloneWith(who).substring(before);
    }
}
