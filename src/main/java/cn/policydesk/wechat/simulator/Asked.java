package cn.policydesk.wechat.simulator;

import cn.policydesk.simulator.Refused;
import cn.policydesk.wechat.Account;
import cn.policydesk.wechat.simulator.Delivery.Line;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the page asks for: somebody does something, and WeChat hands it on in a certain way.
 *
 * @param account the account's name
 * @param follower an invented openid
 * @param kind what is done: {@code text}, {@code tap}, {@code voice} …
 * @param value the words, the address, the scene, the key; null counts as empty
 * @param id of the line that was tapped, or of the button that scanned
 * @param mode 明文, 兼容 or 安全
 * @param times how often, 1 to 3
 * @param together all of them at the same moment
 * @param line 好, 慢 or 丢
 * @param slow how many seconds the answer takes, 0 to 60
 */
record Asked(
        @Nullable String account,
        @Nullable String follower,
        @Nullable String kind,
        @Nullable String value,
        @Nullable String id,
        @Nullable String mode,
        @Nullable Integer times,
        @Nullable Boolean together,
        @Nullable String line,
        @Nullable Integer slow) {

    private static final int LONGEST = 20_000;
    private static final Pattern OPEN_ID = Pattern.compile("[A-Za-z0-9_-]{6,64}");

    /** The follower's openid. */
    String openId() throws Refused {
        String openId = follower == null ? "" : follower;
        if (!OPEN_ID.matcher(openId).matches()) {
            throw new Refused("follower 要是6到64个字母、数字、_ 或 -。");
        }
        return openId;
    }

    /** What is done. */
    Act act() throws Refused {
        String words = value == null ? "" : value;
        if (words.length() > LONGEST) {
            throw new Refused("太长了，微信里一条发不了这么多字。");
        }
        return switch (kind == null ? "" : kind) {
            case "text" -> new Act.Text(words);
            case "tap" -> new Act.Tap(words, id == null ? "" : id);
            case "voice" -> new Act.Voice(words);
            case "image" -> new Act.Image();
            case "video" -> new Act.Video();
            case "place" -> new Act.Place(words);
            case "link" -> new Act.Link(words);
            case "subscribe" -> new Act.Subscribe(words);
            case "unsubscribe" -> new Act.Unsubscribe();
            case "scan" -> new Act.Scan(words);
            case "click" -> new Act.Click(words);
            case "view" -> new Act.View(words);
            case "scan-waiting" -> new Act.ScanWaiting(id == null ? "" : id, words);
            case "message" -> new Act.OtherMessage(words.isBlank() ? "unheard_of" : words.strip());
            case "event" -> new Act.OtherEvent(words.isBlank() ? "unheard_of" : words.strip());
            default ->
                throw new Refused(
                        "kind 可以是 text、tap、voice、image、video、place、link、subscribe、unsubscribe、scan、click、view、"
                                + "scan-waiting、message、event。");
        };
    }

    /** How it is handed on. */
    Delivery delivery(Account to) throws Refused {
        Account.Mode way = mode == null ? Delivery.modes(to).getFirst() : Delivery.mode(mode);
        Line quality = line == null ? Line.GOOD : Line.named(line);
        int often = times == null ? 1 : times;
        if (way == null) {
            throw new Refused("mode 可以是 明文、兼容、安全。");
        }
        if (quality == null) {
            throw new Refused("line 可以是 好、慢、丢。");
        }
        if (often < 1 || often > Delivery.TRIES) {
            throw new Refused("times 是1到3：微信一条消息最多发三遍。");
        }
        return new Delivery(way, often, Boolean.TRUE.equals(together), quality);
    }

    /** How many seconds the answer takes. */
    int seconds() throws Refused {
        int seconds = slow == null ? 0 : slow;
        if (seconds < 0 || seconds > SlowOnce.LONGEST.toSeconds()) {
            throw new Refused("slow 是0到60秒。");
        }
        return seconds;
    }
}
