package cn.policydesk.dingtalk.simulator;

import cn.policydesk.dingtalk.Robot;
import cn.policydesk.dingtalk.simulator.Bubble.Kind;
import cn.policydesk.simulator.Chance;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What DingTalk's interfaces answer, and what comes into the chats by them: tokens are asked for, what is said is counted, and
 * refusals come with the codes of platforms.md, by 200 and {@code errcode} or by the status where DingTalk does so.
 *
 * <p>Codes that platforms.md does not name are those of DingTalk's public pages, not seen from DingTalk itself. Safe for use by
 * several threads.
 */
final class Judging {

    /** platforms.md, row Reply path B. */
    private static final int MOST_RECEIVERS = 20;

    /** platforms.md, row Webhook-robot rate. */
    private static final int TOO_FAST = 130101;

    private final Tokens tokens;
    private final Scenes scenes;
    private final Sessions sessions;
    private final Vault vault;
    private final Function<Robot, Optional<ObjectNode>> streams;
    private final String base;
    private final Clock clock;

    /**
     * @param streams where a robot in Stream mode is to connect; empty where it cannot
     * @param base where these interfaces are
     */
    Judging(
            Tokens tokens,
            Scenes scenes,
            Sessions sessions,
            Vault vault,
            Function<Robot, Optional<ObjectNode>> streams,
            String base,
            Clock clock) {
        this.tokens = tokens;
        this.scenes = scenes;
        this.sessions = sessions;
        this.vault = vault;
        this.streams = streams;
        this.base = base;
        this.clock = clock;
    }

    /** Answers a call. */
    Reply answer(Call call) {
        return switch (call.path()) {
            case "/v1.0/oauth2/accessToken" -> token(call);
            case "/robot/sendBySession" -> session(call);
            case "/v1.0/gateway/connections/open" -> connection(call);
            case "/v1.0/robot/oToMessages/batchSend" -> asRobot(call, robot -> toStaff(robot, call));
            case "/v1.0/robot/groupMessages/send" -> asRobot(call, robot -> toGroup(robot, call));
            case "/v1.0/robot/messageFiles/download" -> asRobot(call, robot -> download(call));
            case "/media/upload" -> old(call, robot -> upload(call));
            case "/topapi/v2/user/get" -> old(call, robot -> user(robot, call));
            default -> call.path().startsWith("/files/") ? file(call) : new Reply(404, "text/plain", new byte[0]);
        };
    }

    // ---- who calls

    private Reply token(Call call) {
        return tokens.robot(call.field("appKey"), call.field("appSecret"))
                .map(robot -> Reply.json(Call.JSON
                        .createObjectNode()
                        .put("accessToken", tokens.issue(robot))
                        .put("expireIn", Tokens.LIFE.toSeconds())))
                .orElseGet(() -> Reply.refused(400, "invalidClientIdOrSecret", "无效的clientId或者clientSecret"));
    }

    private Reply asRobot(Call call, Function<Robot, Reply> answer) {
        Robot robot = tokens.owner(call.token()).orElse(null);
        if (robot == null) {
            return Reply.refused(400, "InvalidAuthentication", "不合法的access_token");
        }
        return call.field("robotCode").equals(robot.robotCode())
                ? answer.apply(robot)
                : Reply.refused(400, "robot.notFound", "robot 不存在");
    }

    private Reply old(Call call, Function<Robot, Reply> answer) {
        return tokens.owner(call.parameter("access_token"))
                .map(answer)
                .orElseGet(() -> Reply.code(40014, "不合法的access_token"));
    }

    private Reply connection(Call call) {
        Robot robot =
                tokens.robot(call.field("clientId"), call.field("clientSecret")).orElse(null);
        if (robot == null) {
            return Reply.refused(401, "authFailed", "鉴权失败");
        }
        return streams.apply(robot).map(Reply::json).orElseGet(() -> Reply.refused(503, "ServiceUnavailable", "网关不可用"));
    }

    // ---- what is said

    private Reply session(Call call) {
        Sessions.Session session = sessions.find(call.parameter("session")).orElse(null);
        if (session == null) {
            return Reply.code(300001, "session 不存在或已过期");
        }
        Scene scene = session.scene();
        if (call.host().startsWith("localhost")) {
            scene.put(Scene.GROUP, Bubble.DINGTALK, Kind.NOTE, "有人往伪造的回复地址发了消息", List.of(), null, call.raw());
            return Reply.code(0, "ok");
        }
        JsonNode body = call.json();
        String type = body.path("msgtype").asString("");
        String text =
                body.path(type).path(type.equals("text") ? "content" : "text").asString("");
        if (!type.equals("text") && !type.equals("markdown") || text.isEmpty()) {
            return Reply.code(400302, "msgtype 或内容不对");
        }
        if (session.chat().equals(Scene.GROUP) && !scene.mayEnterGroup(clock.instant(), call.raw())) {
            return Reply.code(TOO_FAST, "send too fast, exceed 20 times per minute");
        }
        List<String> mention = new ArrayList<>();
        for (JsonNode id : body.path("at").path("atUserIds")) {
            // Both must name somebody, else nobody is mentioned.
            if (text.contains("@" + id.asString(""))) {
                mention.add(id.asString(""));
            }
        }
        Kind kind = type.equals("text") ? Kind.TEXT : Kind.MARKDOWN;
        scene.put(session.chat(), Bubble.ROBOT, kind, text, mention, null, call.raw());
        return Reply.code(0, "ok");
    }

    private Reply toStaff(Robot robot, Call call) {
        JsonNode ids = call.json().path("userIds");
        if (ids.isEmpty() || ids.size() > MOST_RECEIVERS) {
            return Reply.refused(400, "invalidParameter.userIds.invalid", "userIds 要是1到20个");
        }
        Said said = Said.of(call, vault).orElse(null);
        if (said == null) {
            return Reply.refused(400, "invalidParameter.msgParam.invalid", "msgKey 或 msgParam 不对");
        }
        ArrayNode unknown = Call.JSON.createArrayNode();
        for (JsonNode id : ids) {
            scenes.staff(robot, id.asString(""))
                    .ifPresentOrElse(found -> said.put(found.scene(), found.chat(), call.raw()), () -> unknown.add(id));
        }
        ObjectNode answer = sent();
        answer.set("invalidStaffIdList", unknown);
        answer.putArray("flowControlledStaffIdList");
        return Reply.json(answer);
    }

    private Reply toGroup(Robot robot, Call call) {
        Said said = Said.of(call, vault).orElse(null);
        if (said == null) {
            return Reply.refused(400, "invalidParameter.msgParam.invalid", "msgKey 或 msgParam 不对");
        }
        Scenes.Found found = scenes.conversation(robot, call.field("openConversationId"))
                .filter(each -> each.chat().equals(Scene.GROUP))
                .orElse(null);
        if (found == null) {
            return Reply.refused(400, "invalid.openConversationId", "群不存在");
        }
        if (!found.scene().mayEnterGroup(clock.instant(), call.raw())) {
            return Reply.refused(400, String.valueOf(TOO_FAST), "send too fast, exceed 20 times per minute");
        }
        said.put(found.scene(), Scene.GROUP, call.raw());
        return Reply.json(sent());
    }

    private static ObjectNode sent() {
        return Call.JSON.createObjectNode().put("processQueryKey", Chance.letters(24));
    }

    // ---- files, people

    private Reply upload(Call call) {
        return Multipart.part(call, "media")
                .map(part -> Reply.json(Call.JSON
                        .createObjectNode()
                        .put("errcode", 0)
                        .put("errmsg", "ok")
                        .put("type", "file")
                        .put("media_id", "@" + vault.put(part.name(), part.bytes()))
                        .put("created_at", clock.millis())))
                .orElseGet(() -> Reply.code(41005, "缺少 media"));
    }

    private Reply download(Call call) {
        String code = call.field("downloadCode");
        return vault.get(code).isPresent()
                ? Reply.json(Call.JSON.createObjectNode().put("downloadUrl", base + "/files/" + code))
                : Reply.refused(400, "unknownError", "downloadCode 不对或已过期");
    }

    private Reply file(Call call) {
        return vault.get(call.path().substring("/files/".length()))
                .map(kept -> Reply.file(kept.bytes()))
                .orElseGet(() -> new Reply(404, "text/plain", new byte[0]));
    }

    private Reply user(Robot robot, Call call) {
        String id = call.field("userid");
        if (scenes.staff(robot, id).isEmpty()) {
            return Reply.code(60121, "找不到该用户");
        }
        ObjectNode answer = Call.JSON.createObjectNode().put("errcode", 0).put("errmsg", "ok");
        answer.putObject("result").put("userid", id).putArray("dept_id_list").add(1);
        return Reply.json(answer);
    }
}
