package cn.policydesk.wechat;

import java.util.Optional;

/**
 * What the keys of the custom menu stand for, {@code bot/menus.yaml}.
 *
 * <p>Safe for use by several threads.
 */
public interface MenuKeys {

    /**
     * What clicking a button says, as if the follower had typed it; empty where no menu has the key.
     *
     * @param key the {@code EventKey} of a CLICK
     */
    Optional<String> textOf(Account account, String key);
}
