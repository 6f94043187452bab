package cn.policydesk.wechat.outbound;

import cn.policydesk.notice.Faults;
import cn.policydesk.notice.StaffNode;
import cn.policydesk.wechat.Account;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The menus staff wrote into {@code bot/menus.yaml}: what each key says, a menu for all accounts and others for single ones.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Menus {

    /** The file, as staff know it. */
    static final String FILE = "bot/menus.yaml";
    /** The menu of every account that has none of its own. */
    static final String FOR_ALL = "默认";

    private final Map<String, String> texts;
    private final Map<String, Menu> menus;

    private Menus(Map<String, String> texts, Map<String, Menu> menus) {
        this.texts = Collections.unmodifiableMap(texts);
        this.menus = Collections.unmodifiableMap(menus);
    }

    /**
     * Reads the file; where there is none there are no menus.
     *
     * @param folder holds {@code bot/}
     * @param faults receives what is wrong, what is beyond WeChat's limits with it
     */
    public static Menus read(Path folder, Faults faults) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, Menu> menus = new LinkedHashMap<>();
        Path path = folder.resolve(FILE);
        StaffNode root = Files.exists(path) ? StaffNode.read(path, FILE, faults) : null;
        if (root != null) {
            root.allow("点击", "菜单");
            StaffNode clicks = root.child("点击");
            if (clicks != null) {
                clicks.entries().forEach((key, node) -> click(key, node, texts));
            }
            StaffNode written = root.child("菜单");
            if (written != null) {
                written.entries().forEach((account, node) -> {
                    accountName(account, node);
                    menus.put(account, new MenuReading(texts.keySet()).menu(node));
                });
            }
        }
        return new Menus(texts, menus);
    }

    private static void click(String key, StaffNode node, Map<String, String> texts) {
        MenuLimits.key(key, node);
        if (!node.isMap()) {
            node.fault("键“" + key + "”后面应当是“发”", "例如 " + key + ": {发: 我能领哪些补贴}");
            return;
        }
        node.allow("发");
        texts.put(key, node.required("发"));
    }

    private static void accountName(String account, StaffNode node) {
        if (!account.equals(FOR_ALL) && !account.matches("[a-z0-9][a-z0-9-]*")) {
            node.fault("“" + account + "”不是公众号的名字", "请写“" + FOR_ALL + "”，或者设置里公众号的名字（小写字母、数字、连字符）");
        }
    }

    /** Whether there is any menu. */
    public boolean isEmpty() {
        return menus.isEmpty();
    }

    /** The menu of an account: its own, else the one for all; empty where there is neither. */
    public Optional<Menu> of(Account account) {
        Menu own = menus.get(account.name());
        return Optional.ofNullable(own == null ? menus.get(FOR_ALL) : own);
    }

    /** The accounts that have a menu of their own. */
    public Set<String> ownMenus() {
        Map<String, Menu> own = new LinkedHashMap<>(menus);
        own.remove(FOR_ALL);
        return Collections.unmodifiableSet(own.keySet());
    }

    /** All menus by name, in the order of the file. */
    public Set<String> names() {
        return menus.keySet();
    }

    /** The menu an account of this name has. */
    public String nameFor(String account) {
        return menus.containsKey(account) ? account : FOR_ALL;
    }

    /** A menu as lines for staff; none where there is no such menu. */
    public List<String> lines(String name) {
        Menu menu = menus.get(name);
        return menu == null ? List.of() : MenuLines.of(menu.json("").path("button"));
    }

    /** Whether a page of this server is in a menu, so that its address must be known. */
    public boolean needsAddress() {
        return menus.values().stream().anyMatch(Menu::needsAddress);
    }

    /** What a click with a key says; empty where staff wrote no such key. */
    public Optional<String> textOf(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    /** What each key says, in the order of the file. */
    public Map<String, String> texts() {
        return texts;
    }
}
