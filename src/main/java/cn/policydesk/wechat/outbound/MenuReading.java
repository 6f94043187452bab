package cn.policydesk.wechat.outbound;

import cn.policydesk.notice.StaffNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one menu of {@code bot/menus.yaml}; faults carry their line. Not safe for use by several threads. */
final class MenuReading {

    private static final String PAGE = "网页";
    private static final String MINI_PROGRAM = "小程序";
    private static final List<String> KINDS = Stream.concat(
                    Arrays.stream(Button.Kind.values()).map(Button.Kind::word), Stream.of(PAGE, MINI_PROGRAM))
            .toList();

    private final Set<String> keys;

    /** @param keys those that say something when clicked */
    MenuReading(Set<String> keys) {
        this.keys = Set.copyOf(keys);
    }

    Menu menu(StaffNode node) {
        return new Menu(buttons(node, false));
    }

    private List<Button> buttons(StaffNode node, boolean sub) {
        List<StaffNode> items = node.items();
        int most = sub ? MenuLimits.SUB_BUTTONS : MenuLimits.BUTTONS;
        if (items.isEmpty()) {
            node.fault((sub ? "子菜单" : "菜单") + "里没有按钮", "请写上按钮，或者删去这一项");
        }
        if (items.size() > most) {
            items.get(most).fault((sub ? "子菜单" : "菜单") + "有" + items.size() + "个按钮，微信最多收" + most + "个", "请删去几个");
        }
        List<Button> buttons = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (StaffNode item : items) {
            Button button = button(item, sub);
            if (button != null) {
                if (!names.add(button.name())) {
                    item.fault("按钮“" + button.name() + "”写了两次", "请删去一处，或者改个名字");
                }
                buttons.add(button);
            }
        }
        return buttons;
    }

    private @Nullable Button button(StaffNode node, boolean sub) {
        if (!node.isMap()) {
            node.fault("按钮应当是“键: 值”的分组", "例如 {名: 政策原文, 类: 网页, 网址: /notices}");
            return null;
        }
        String name = node.required("名");
        StaffNode named = node.child("名");
        if (named != null && !name.isEmpty()) {
            MenuLimits.name(name, sub, named);
        }
        StaffNode group = node.child("子菜单");
        if (group != null) {
            node.allow("名", "子菜单");
            if (sub) {
                group.fault("子菜单里不能再有子菜单", "微信的菜单只有两级");
                return null;
            }
            return new Button.Group(name, buttons(group, true));
        }
        return leaf(node, name);
    }

    private @Nullable Button leaf(StaffNode node, String name) {
        String word = node.required("类");
        StaffNode place = node.child("类");
        if (place == null || word.isEmpty()) {
            return null;
        }
        return switch (word) {
            case PAGE -> {
                node.allow("名", "类", "网址");
                yield new Button.Page(name, address(node));
            }
            case MINI_PROGRAM -> {
                node.allow("名", "类", "小程序", "路径", "网址");
                yield new Button.MiniProgram(name, node.required("小程序"), node.required("路径"), address(node));
            }
            default -> keyed(node, name, word, place);
        };
    }

    private @Nullable Button keyed(StaffNode node, String name, String word, StaffNode place) {
        Button.Kind kind = Button.Kind.of(word);
        if (kind == null) {
            place.fault(
                    "不认识的类“" + word + "”",
                    "可以写" + String.join("、", KINDS) + "；是不是“" + StaffNode.nearest(word, KINDS) + "”");
            return null;
        }
        node.allow("名", "类", "键");
        return new Button.Keyed(name, kind, key(node, kind));
    }

    private static String address(StaffNode node) {
        String address = node.required("网址");
        StaffNode place = node.child("网址");
        if (place != null && !address.isEmpty()) {
            MenuLimits.address(address, place);
        }
        return address;
    }

    private String key(StaffNode node, Button.Kind kind) {
        String key = node.required("键");
        StaffNode place = node.child("键");
        if (place != null && !key.isEmpty()) {
            MenuLimits.key(key, place);
            if (kind == Button.Kind.CLICK && !keys.contains(key)) {
                place.fault(
                        "键“" + key + "”没有写在“点击”里，点了没有话可发",
                        keys.isEmpty()
                                ? "请在“点击”里写上，例如 " + key + ": {发: 我能领哪些补贴}"
                                : "是不是“" + StaffNode.nearest(key, keys) + "”；没有的先写进“点击”");
            }
        }
        return key;
    }
}
