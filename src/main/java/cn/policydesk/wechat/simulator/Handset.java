package cn.policydesk.wechat.simulator;

import cn.policydesk.simulator.Chance;
import cn.policydesk.wechat.outbound.Button;
import cn.policydesk.wechat.outbound.Menu;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The phone of one follower of one account: remembers what was shown, so that it can be tapped.
 *
 * <p>Not safe for use by several threads.
 */
public final class Handset {

    /** So many bubbles back something can still be tapped. */
    private static final int BUBBLES = 20;

    private final Courier courier;
    private final String openId;
    private final @Nullable Menu menu;
    private final List<Shown> shown = new ArrayList<>();

    /** @param menu the account's, or null where it has none */
    public Handset(Courier courier, String openId, @Nullable Menu menu) {
        this.courier = courier;
        this.openId = openId;
        this.menu = menu;
    }

    /** An openid nobody has. */
    public static String somebody() {
        return "oSIM" + Chance.letters(24);
    }

    /** Whose it is. */
    public String openId() {
        return openId;
    }

    /** Does something and waits for what comes of it. */
    public Delivered act(Act act, Delivery how) throws InterruptedException {
        Delivered delivered = courier.deliver(act, openId, how);
        delivered.reply().map(Shown::of).ifPresent(this::show);
        return delivered;
    }

    /** Shows a text that came by itself. */
    public void show(Shown text) {
        shown.addFirst(text);
        if (shown.size() > BUBBLES) {
            shown.removeLast();
        }
    }

    /** Tapping the newest line with this label; empty where none is to be seen. */
    public Optional<Act> tap(String label) {
        return shown.stream()
                .flatMap(bubble -> bubble.tap(label).stream())
                .findFirst()
                .map(tap -> new Act.Tap(tap.sends(), tap.id()));
    }

    /** Pressing the menu's button of this name or key; empty where there is none. */
    public Optional<Act> press(String button) {
        return menu == null ? Optional.empty() : press(button, menu.buttons());
    }

    private static Optional<Act> press(String wanted, List<Button> buttons) {
        for (Button button : buttons) {
            Optional<Act> pressed = switch (button) {
                case Button.Group group -> press(wanted, group.buttons());
                case Button.Keyed keyed ->
                    keyed.name().equals(wanted) || keyed.key().equals(wanted)
                            ? Optional.of(pressed(keyed))
                            : Optional.empty();
                case Button.Page page ->
                    page.name().equals(wanted) ? Optional.of(new Act.View(page.address())) : Optional.empty();
                case Button.MiniProgram program ->
                    program.name().equals(wanted)
                            ? Optional.of(new Act.OtherEvent("view_miniprogram"))
                            : Optional.empty();
            };
            if (pressed.isPresent()) {
                return pressed;
            }
        }
        return Optional.empty();
    }

    private static Act pressed(Button.Keyed button) {
        return switch (button.kind()) {
            case CLICK -> new Act.Click(button.key());
            case SCAN_AND_WAIT -> new Act.ScanWaiting(button.key(), "invented");
            case SCAN -> new Act.OtherEvent("scancode_push");
            case PHOTO -> new Act.OtherEvent("pic_sysphoto");
            case PHOTO_OR_ALBUM -> new Act.OtherEvent("pic_photo_or_album");
            case ALBUM -> new Act.OtherEvent("pic_weixin");
            case PLACE -> new Act.OtherEvent("location_select");
        };
    }
}
