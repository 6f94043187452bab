package cn.policydesk.wechat.outbound;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The buttons at the foot of an account. Immutable.
 *
 * @param buttons at most three, those of a group at most five
 */
public record Menu(List<Button> buttons) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Copies the list. */
    public Menu {
        buttons = List.copyOf(buttons);
    }

    /** Whether a page of this server is among the buttons, so that its address must be known. */
    public boolean needsAddress() {
        return addresses(buttons).stream().anyMatch(address -> address.startsWith("/"));
    }

    private static List<String> addresses(List<Button> buttons) {
        return buttons.stream()
                .flatMap(button -> switch (button) {
                    case Button.Keyed keyed -> List.<String>of().stream();
                    case Button.Page page -> List.of(page.address()).stream();
                    case Button.MiniProgram program -> List.of(program.address()).stream();
                    case Button.Group group -> addresses(group.buttons()).stream();
                })
                .toList();
    }

    /**
     * The menu as {@code menu/create} takes it.
     *
     * @param baseUrl this server's address, without a slash at the end
     */
    ObjectNode json(String baseUrl) {
        ObjectNode menu = JSON.createObjectNode();
        put(menu.putArray("button"), buttons, baseUrl);
        return menu;
    }

    private static void put(ArrayNode list, List<Button> buttons, String baseUrl) {
        for (Button button : buttons) {
            ObjectNode node = list.addObject();
            switch (button) {
                case Button.Keyed keyed ->
                    node.put("type", keyed.kind().type())
                            .put("name", keyed.name())
                            .put("key", keyed.key());
                case Button.Page page ->
                    node.put("type", "view").put("name", page.name()).put("url", absolute(page.address(), baseUrl));
                case Button.MiniProgram program ->
                    node.put("type", "miniprogram")
                            .put("name", program.name())
                            .put("url", absolute(program.address(), baseUrl))
                            .put("appid", program.appId())
                            .put("pagepath", program.path());
                case Button.Group group -> {
                    node.put("name", group.name());
                    put(node.putArray("sub_button"), group.buttons(), baseUrl);
                }
            }
        }
    }

    private static String absolute(String address, String baseUrl) {
        return address.startsWith("/") ? baseUrl + address : address;
    }
}
