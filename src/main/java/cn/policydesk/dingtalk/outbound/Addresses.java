package cn.policydesk.dingtalk.outbound;

import cn.policydesk.dingtalk.Robot;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses that came from outside may be called. What a message says of itself is not signed in HTTP mode (platforms.md, row
 * Integrity): a forged one must not make this server call somebody else.
 */
final class Addresses {

    private Addresses() {}

    /**
     * Whether answers may be posted to an address that a message gave: https, the usual port, a host of the robot's list to the
     * letter. An entry {@code host:port} stands for that port alone. Where the interfaces themselves are set to an address that is not
     * https, for the simulator and for tests, http counts too, and a listed host may be called at the port of the interfaces.
     */
    static boolean webhook(Robot robot, URI address) {
        String host = host(address);
        if (host == null) {
            return false;
        }
        URI base = URI.create(robot.apiBase());
        boolean playing = "http".equalsIgnoreCase(base.getScheme());
        boolean secure = "https".equalsIgnoreCase(address.getScheme());
        if (!secure && !(playing && "http".equalsIgnoreCase(address.getScheme()))) {
            return false;
        }
        int usual = secure ? 443 : 80;
        int port = address.getPort() == -1 ? usual : address.getPort();
        boolean known = port == usual || playing && host.equals(host(base)) && port == base.getPort();
        return known && robot.webhookHosts().contains(host)
                || robot.webhookHosts().contains(host + ":" + port);
    }

    /**
     * Whether a file may be fetched from an address that DingTalk's own interface gave. DingTalk names no host for these, files lying
     * in stores of others: https, the usual port, and no address of this machine or its network. The host of the interfaces
     * themselves is allowed as it is set.
     */
    static boolean download(Robot robot, URI address) {
        String host = host(address);
        if (host == null) {
            return false;
        }
        URI base = URI.create(robot.apiBase());
        String own = host(base);
        if (own != null && origin(base, own).equals(origin(address, host))) {
            return true;
        }
        return "https".equalsIgnoreCase(address.getScheme())
                && (address.getPort() == -1 || address.getPort() == 443)
                && outside(host);
    }

    private static boolean outside(String host) {
        try {
            for (InetAddress each : InetAddress.getAllByName(host)) {
                boolean inside = each.isLoopbackAddress()
                        || each.isAnyLocalAddress()
                        || each.isLinkLocalAddress()
                        || each.isSiteLocalAddress()
                        || each.isMulticastAddress()
                        || unique(each.getAddress());
                if (inside) {
                    return false;
                }
            }
            return true;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Networks of one's own that Java does not count as such: fc00::/7 and 100.64.0.0/10, where clouds keep their inner services. */
    private static boolean unique(byte[] address) {
        int first = address[0] & 0xff;
        return address.length == 16 ? (first & 0xfe) == 0xfc : first == 100 && (address[1] & 0xc0) == 64;
    }

    /** The host in small letters; null where there is none, or where the address names a user, which is there to deceive. */
    private static @Nullable String host(URI address) {
        String host = address.getHost();
        return host == null || address.getScheme() == null || address.getRawUserInfo() != null
                ? null
                : host.toLowerCase(Locale.ROOT);
    }

    private static String origin(URI address, String host) {
        return address.getScheme().toLowerCase(Locale.ROOT) + "://" + host
                + (address.getPort() == -1 ? "" : ":" + address.getPort());
    }
}
