package cn.policydesk.wechat.simulator;

import java.util.Optional;

/** What a story or a line in the terminal wants done; some of it depends on what the phone shows. Immutable. */
public sealed interface Move {

    /** Something that can always be done. */
    record Does(Act act) implements Move {}

    /** Tapping a line that is shown. */
    record Taps(String label) implements Move {}

    /** Pressing a button of the menu, by its name or key. */
    record Presses(String button) implements Move {}

    /** What is done on a phone as it is now; empty where it cannot be. */
    default Optional<Act> on(Handset phone) {
        return switch (this) {
            case Does does -> Optional.of(does.act());
            case Taps taps -> phone.tap(taps.label());
            case Presses presses -> phone.press(presses.button());
        };
    }

    /** Why it cannot be done, in Chinese. */
    default String missing() {
        return switch (this) {
            case Does does -> "";
            case Taps taps -> "前面的回复里没有可以点的“" + taps.label() + "”";
            case Presses presses -> "菜单里没有“" + presses.button() + "”";
        };
    }
}
