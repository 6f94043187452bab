package cn.policydesk.dingtalk.simulator;

import cn.policydesk.dingtalk.simulator.How.Sign;
import cn.policydesk.dingtalk.simulator.How.Webhook;
import cn.policydesk.simulator.Refused;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the page asks for: somebody sends something, and DingTalk hands it on in a certain way.
 *
 * @param who nick or staff id; null: the first
 * @param group whether it is sent in the group
 * @param called whether the robot is called there; null: yes
 * @param kind {@code text}, {@code rich}, {@code voice}, {@code picture}, {@code file} or {@code other}
 * @param value the words, the file's name, the type; null counts as empty
 * @param file what the upload of it said
 * @param twice whether it comes two times
 * @param cut whether the connection breaks meanwhile
 * @param webhook {@code good}, {@code expired} or {@code foreign}
 * @param sign {@code good}, {@code forged} or {@code stale}
 */
record Asked(
        @Nullable String who,
        @Nullable Boolean group,
        @Nullable Boolean called,
        @Nullable String kind,
        @Nullable String value,
        @Nullable String file,
        @Nullable Boolean twice,
        @Nullable Boolean cut,
        @Nullable String webhook,
        @Nullable String sign) {

    private static final int LONGEST = 20_000;

    /** Who sends it. */
    Person person(Scene scene) throws Refused {
        String name = who;
        if (name == null) {
            return scene.people().getFirst();
        }
        return scene.person(name).orElseThrow(() -> new Refused("群里没有这个人。"));
    }

    /** What is sent. */
    Act act(Vault vault) throws Refused {
        String words = value == null ? "" : value;
        if (words.length() > LONGEST) {
            throw new Refused("太长了，钉钉里一条发不了这么多字。");
        }
        return switch (kind == null ? "" : kind) {
            case "text" -> new Act.Text(words);
            case "rich" -> new Act.Rich(words);
            case "voice" -> new Act.Voice(words);
            case "picture" -> new Act.Picture();
            case "file" -> {
                String code = file == null ? "" : file;
                yield vault.get(code)
                        .map(kept -> new Act.File(kept.name(), code))
                        .orElseThrow(() -> new Refused("没有这个文件，先传上来。"));
            }
            case "other" -> {
                if (!words.matches("[A-Za-z0-9_]{1,40}")) {
                    throw new Refused("消息类型是字母、数字和下划线。");
                }
                yield new Act.Other(words);
            }
            default -> throw new Refused("kind 可以是 text、rich、voice、picture、file、other。");
        };
    }

    /** How it is handed on. */
    How how() throws Refused {
        try {
            return new How(
                    Boolean.TRUE.equals(twice),
                    Boolean.TRUE.equals(cut),
                    webhook == null ? Webhook.GOOD : Webhook.valueOf(webhook.toUpperCase(Locale.ROOT)),
                    sign == null ? Sign.GOOD : Sign.valueOf(sign.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw new Refused("webhook 可以是 good、expired、foreign，sign 可以是 good、forged、stale。");
        }
    }
}
