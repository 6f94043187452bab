package cn.policydesk.wechat.outbound;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A menu as lines for staff, the same for what is written and for what WeChat shows, so that the two can be compared. Pure. */
final class MenuLines {

    private static final String INDENT = "    ";

    private MenuLines() {}

    /**
     * The lines of a menu.
     *
     * @param buttons the list of {@code menu/create}, or of {@code get_current_selfmenu_info}, which puts a {@code list} around those
     *     of a group
     */
    static List<String> of(JsonNode buttons) {
        List<String> lines = new ArrayList<>();
        add(buttons, "", lines);
        return List.copyOf(lines);
    }

    private static void add(JsonNode buttons, String indent, List<String> lines) {
        for (JsonNode button : buttons) {
            JsonNode group = button.path("sub_button");
            JsonNode members = group.isObject() ? group.path("list") : group;
            if (!members.isEmpty()) {
                lines.add(indent + text(button, "name") + " ▸");
                add(members, indent + INDENT, lines);
            } else {
                lines.add(indent + text(button, "name") + "：" + does(button));
            }
        }
    }

    private static String does(JsonNode button) {
        String type = text(button, "type");
        return switch (type) {
            case "view" -> "打开网页 " + text(button, "url");
            case "miniprogram" ->
                "打开小程序 " + text(button, "appid") + " " + text(button, "pagepath") + "（打不开时 " + text(button, "url")
                        + "）";
            case "" -> "没有动作";
            default -> keyed(button, type);
        };
    }

    private static String keyed(JsonNode button, String type) {
        for (Button.Kind kind : Button.Kind.values()) {
            if (kind.type().equals(type)) {
                return kind.word() + "，键 " + text(button, "key");
            }
        }
        // Set by hand in WeChat's console: a text, a picture, an article.
        String what = text(button, "value");
        return "在公众平台上设的“" + type + "”" + (what.isEmpty() ? "" : " " + what);
    }

    private static String text(JsonNode button, String field) {
        return button.path(field).asString("");
    }
}
