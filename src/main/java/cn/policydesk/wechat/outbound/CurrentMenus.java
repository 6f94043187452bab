package cn.policydesk.wechat.outbound;

import cn.policydesk.channel.Reception;
import cn.policydesk.notice.Faults;
import cn.policydesk.wechat.Account;
import cn.policydesk.wechat.MenuKeys;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keys of the menus that belong to the library of the moment; read once a release. Safe for use by several threads. */
final class CurrentMenus implements MenuKeys {

    private record OfVersion(String version, Menus menus) {}

    private final Reception reception;
    private volatile @Nullable OfVersion read;

    CurrentMenus(Reception reception) {
        this.reception = reception;
    }

    @Override
    public Optional<String> textOf(Account account, String key) {
        Reception.Words words = reception.words();
        OfVersion known = read;
        if (known == null || !known.version().equals(words.version())) {
            // A release was checked before; what is wrong was told then.
            known = new OfVersion(words.version(), Menus.read(words.folder(), new Faults()));
            read = known;
        }
        return known.menus().textOf(key);
    }
}
