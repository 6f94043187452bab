package cn.policydesk.channel;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;

/** Tells who asks from this machine from everybody else, for what nobody else may see. Pure but for looking an address up. */
public final class OwnMachine {

    /** Another name for this machine in the address is a page elsewhere that had it resolved to here. */
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "::1", "[::1]", "0:0:0:0:0:0:0:1");

    private OwnMachine() {}

    /**
     * Whether a request comes from this machine. One that a proxy hands on comes from elsewhere, wherever the proxy runs.
     *
     * @param from the address it comes from
     * @param to the host it names
     * @param handedOn whether a proxy says that it hands it on
     */
    public static boolean asks(String from, String to, boolean handedOn) {
        try {
            return !handedOn
                    && NAMES.contains(to)
                    && InetAddress.getByName(from).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
