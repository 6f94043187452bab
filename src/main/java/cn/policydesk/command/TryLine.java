package cn.policydesk.command;

import cn.policydesk.simulator.Terminal;
import cn.policydesk.wechat.Account;
import cn.policydesk.wechat.simulator.Act;
import cn.policydesk.wechat.simulator.Delivery;
import cn.policydesk.wechat.simulator.Move;

/** One line of {@code wechat-try}: something done on the phone, or a wish how it is handed on. Immutable. */
sealed interface TryLine {

    /** What can be written. */
    String HELP = """
            直接写字就是发文字。别的都以冒号开头：
              :关注 [参数]   :取消关注   :扫码 参数（例如 region=dongyang）
              :菜单 名字或键   :点 可以点的字   :语音 [微信听出的字，不写就是没听清]
              :图片   :视频   :位置 [地址]   :链接 [标题]   :消息类型 名字   :事件 名字
              :遍 3（下一条发三遍）   :同时 3（三遍一起到）   :线路 好|慢|丢   :慢 7（下一条要答7秒）
              :模式 安全|兼容|明文   :原文（上一条收发的XML）   :换人   :帮助   :q""";

    /** Something done. */
    record Do(Move move) implements TryLine {}

    /** The next message goes several times. */
    record Times(int times, boolean together) implements TryLine {}

    /** The line from now on. */
    record Quality(Delivery.Line line) implements TryLine {}

    /** The answer to the next message takes so many seconds. */
    record Slow(int seconds) implements TryLine {}

    /** The mode from now on. */
    record Mode(Account.Mode mode) implements TryLine {}

    /** What went there and back for the last message. */
    record Raw() implements TryLine {}

    /** From now on somebody else. */
    record SomebodyElse() implements TryLine {}

    /** What can be written. */
    record Help() implements TryLine {}

    /** Enough. */
    record End() implements TryLine {}

    /** Nothing of these; {@code why} in Chinese. */
    record Wrong(String why) implements TryLine {}

    /** Reads a line that is not blank. */
    static TryLine of(String line) {
        Terminal.Order order = Terminal.order(line).orElse(null);
        if (order == null) {
            return does(new Act.Text(line));
        }
        String rest = order.rest();
        return switch (order.name()) {
            case "关注" -> does(new Act.Subscribe(rest));
            case "取消关注", "取关" -> does(new Act.Unsubscribe());
            case "扫码" -> does(new Act.Scan(rest));
            case "菜单" -> new Do(new Move.Presses(rest));
            case "点" -> new Do(new Move.Taps(rest));
            case "语音" -> does(new Act.Voice(rest));
            case "图片" -> does(new Act.Image());
            case "视频" -> does(new Act.Video());
            case "位置" -> does(new Act.Place(rest));
            case "链接" -> does(new Act.Link(rest));
            case "消息类型" -> rest.isEmpty() ? new Wrong("请写消息类型的名字") : does(new Act.OtherMessage(rest));
            case "事件" -> rest.isEmpty() ? new Wrong("请写事件的名字") : does(new Act.OtherEvent(rest));
            case "遍" -> times(rest, false);
            case "同时" -> times(rest, true);
            case "线路" -> {
                Delivery.Line quality = Delivery.Line.named(rest);
                yield quality == null ? new Wrong("线路可以是 好、慢（来回各1秒）、丢（第一次的回复丢了）") : new Quality(quality);
            }
            case "慢" ->
                rest.matches("[0-9]{1,2}") && Integer.parseInt(rest) <= 60
                        ? new Slow(Integer.parseInt(rest))
                        : new Wrong("请写0到60秒，例如 :慢 7");
            case "模式" -> {
                Account.Mode mode = Delivery.mode(rest);
                yield mode == null ? new Wrong("模式可以是 安全、兼容、明文") : new Mode(mode);
            }
            case "原文" -> new Raw();
            case "换人" -> new SomebodyElse();
            case "帮助" -> new Help();
            case "q" -> new End();
            default -> new Wrong(order.unknown());
        };
    }

    private static TryLine does(Act act) {
        return new Do(new Move.Does(act));
    }

    private static TryLine times(String rest, boolean together) {
        String times = rest.isEmpty() ? "3" : rest;
        return times.matches("[123]") ? new Times(Integer.parseInt(times), together) : new Wrong("微信一条消息最多发三遍，请写1到3");
    }
}
