package cn.policydesk.wechat;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Official Accounts that are on.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Accounts {

    private final Map<String, Account> byName;

    private Accounts(Map<String, Account> byName) {
        this.byName = Collections.unmodifiableMap(byName);
    }

    /** The given accounts; of two with one name the first. */
    public static Accounts of(Collection<Account> accounts) {
        Map<String, Account> byName = new LinkedHashMap<>();
        accounts.forEach(account -> byName.putIfAbsent(account.name(), account));
        return new Accounts(byName);
    }

    /** The account of a name, or empty where none is on under it. */
    public Optional<Account> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All of them, in the order of the settings. */
    public List<Account> all() {
        return List.copyOf(byName.values());
    }
}
