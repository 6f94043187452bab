package cn.policydesk.dingtalk.simulator;

import cn.policydesk.dingtalk.Robot;
import cn.policydesk.simulator.Chance;
import java.net.URI;
import java.time.Instant;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A message as DingTalk tells a robot of it, the same JSON on both ways in; platforms.md, row Body fields. Pure. */
final class MessageJson {

    private MessageJson() {}

    /** An address to answer at, and up to when. */
    record Webhook(URI address, Instant until) {}

    static ObjectNode of(Scene scene, Person who, String chat, Act act, Webhook webhook, Instant now) {
        Robot robot = scene.robot();
        boolean group = chat.equals(Scene.GROUP);
        ObjectNode json = Call.JSON
                .createObjectNode()
                .put("conversationId", scene.conversation(chat))
                .put("conversationType", group ? "2" : "1")
                .put("chatbotCorpId", InventedRobots.CORP)
                .put("chatbotUserId", "$:LWCP_v1:$invented-robot")
                .put("msgId", "msg" + Chance.letters(20) + "==")
                .put("senderNick", who.nick())
                .put("senderStaffId", who.staffId())
                .put("senderId", who.senderId())
                .put("senderCorpId", InventedRobots.CORP)
                .put("isAdmin", false)
                .put("sessionWebhook", webhook.address().toString())
                .put("sessionWebhookExpiredTime", webhook.until().toEpochMilli())
                .put("createAt", now.toEpochMilli())
                .put("robotCode", robot.robotCode())
                .put("senderPlatform", "Android");
        if (group) {
            json.put("conversationTitle", "社区网格群").put("isInAtList", true);
            json.putArray("atUsers").addObject().put("dingtalkId", "$:LWCP_v1:$invented-robot");
        }
        content(json, act, group);
        return json;
    }

    private static void content(ObjectNode json, Act act, boolean group) {
        switch (act) {
            // In groups what is left of the robot's name is a blank.
            case Act.Text text ->
                json.put("msgtype", "text").putObject("text").put("content", (group ? " " : "") + text.words());
            case Act.Rich rich -> {
                ArrayNode parts =
                        json.put("msgtype", "richText").putObject("content").putArray("richText");
                if (group) {
                    parts.addObject().put("text", "@" + InventedRobots.NICK + " ");
                }
                parts.addObject().put("text", rich.words());
                parts.addObject()
                        .put("type", "picture")
                        .put("downloadCode", Chance.letters(32))
                        .put("pictureDownloadCode", Chance.letters(32));
            }
            case Act.Picture picture ->
                json.put("msgtype", "picture")
                        .putObject("content")
                        .put("downloadCode", Chance.letters(32))
                        .put("pictureDownloadCode", Chance.letters(32));
            case Act.Voice voice ->
                json.put("msgtype", "audio")
                        .putObject("content")
                        .put("duration", 3000)
                        .put("downloadCode", Chance.letters(32))
                        .put("recognition", voice.heard());
            case Act.File file ->
                json.put("msgtype", "file")
                        .putObject("content")
                        .put("downloadCode", file.code())
                        .put("fileName", file.name())
                        .put("fileId", "1")
                        .put("spaceId", "1");
            case Act.Other other -> json.put("msgtype", other.type()).putObject("content");
        }
    }
}
