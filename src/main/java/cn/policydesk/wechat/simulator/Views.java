package cn.policydesk.wechat.simulator;

import cn.policydesk.wechat.Account;
import cn.policydesk.wechat.outbound.Button;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The simulator's answers as the page and the command line read them. */
final class Views {

    private Views() {}

    /** All there is to choose from. */
    record State(List<AccountView> accounts, List<Place> regions) {}

    /** A region, for codes with a scene. */
    record Place(String id, String name) {}

    /**
     * An account.
     *
     * @param modes the modes it takes, the first is usual
     * @param pushes whether its customer-service messages come here
     * @param keys of an invented account, for the command line; null for one that exists at WeChat
     */
    record AccountView(
            String name,
            List<String> modes,
            boolean pushes,
            @Nullable Keys keys,
            List<ButtonView> menu) {}

    /** The keys of an account nobody at WeChat knows. */
    record Keys(
            String appId,
            String token,
            @Nullable String aesKey,
            @Nullable String originalId) {}

    /** A button of the menu: {@code kind} says what it does, {@code value} is its key or address. */
    record ButtonView(String name, String kind, String value, List<ButtonView> buttons) {

        static ButtonView of(Button button) {
            return switch (button) {
                case Button.Keyed keyed ->
                    new ButtonView(keyed.name(), keyed.kind().name(), keyed.key(), List.of());
                case Button.Page page -> new ButtonView(page.name(), "PAGE", page.address(), List.of());
                case Button.MiniProgram program -> new ButtonView(program.name(), "PAGE", program.address(), List.of());
                case Button.Group group ->
                    new ButtonView(
                            group.name(),
                            "GROUP",
                            "",
                            group.buttons().stream().map(ButtonView::of).toList());
            };
        }
    }

    /** A part of a text: with {@code sends} it can be tapped, with {@code address} opened. */
    record PieceView(
            String text,
            @Nullable String sends,
            @Nullable String id,
            @Nullable String address) {

        static List<PieceView> of(String text) {
            return Shown.of(text).pieces().stream()
                    .map(piece -> switch (piece) {
                        case Shown.Piece.Words words -> new PieceView(words.text(), null, null, null);
                        case Shown.Piece.Tap tap -> new PieceView(tap.text(), tap.sends(), tap.id(), null);
                        case Shown.Piece.Page page -> new PieceView(page.text(), null, null, page.address());
                    })
                    .toList();
        }
    }

    /** One try: what came of it in a line, the body as it came, the XML in it. */
    record AttemptView(String told, String received, String opened) {}

    /**
     * What came of a message.
     *
     * @param shown the phone's new bubble; empty where there is none
     * @param broken what WeChat shows instead, or null
     * @param unequal whether the tries were answered differently, which must not be
     */
    record DeliveredView(
            String message,
            String wire,
            List<AttemptView> attempts,
            List<PieceView> shown,
            @Nullable String broken,
            boolean unequal) {

        static DeliveredView of(Delivered delivered) {
            return new DeliveredView(
                    delivered.message(),
                    delivered.wire(),
                    delivered.attempts().stream()
                            .map(attempt -> new AttemptView(attempt.told(), attempt.received(), attempt.opened()))
                            .toList(),
                    delivered.reply().map(PieceView::of).orElse(List.of()),
                    delivered.broken() ? Delivered.BROKEN : null,
                    delivered.replies().stream().distinct().count() > 1);
        }
    }

    /** A customer-service message; {@code text} is empty where somebody is typing. */
    record NoteView(long number, String text, List<PieceView> shown) {
        static NoteView of(Inbox.Note note) {
            return new NoteView(note.number(), note.text(), PieceView.of(note.text()));
        }
    }

    /** The account as the page is told of it. */
    static AccountView of(Account account, boolean invented, boolean pushes, List<ButtonView> menu) {
        return new AccountView(
                account.name(),
                Delivery.modes(account).stream().map(Delivery::word).toList(),
                pushes,
                invented ? new Keys(account.appId(), account.token(), account.aesKey(), account.originalId()) : null,
                menu);
    }
}
