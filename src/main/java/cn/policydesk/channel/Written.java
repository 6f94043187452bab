package cn.policydesk.channel;

import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values of settings as operators write them: what is blank counts as absent, what is round it does not count. */
public final class Written {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9]{43}");

    private Written() {}

    /** The value, or null where it is absent. */
    public static @Nullable String value(@Nullable String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }

    /** Those of a list that are not absent, in its order; none where the list is absent. */
    public static List<String> values(@Nullable List<String> written) {
        return written == null
                ? List.of()
                : written.stream()
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList();
    }

    /** Whether all of them are absent. */
    public static boolean nothing(@Nullable String... written) {
        for (String one : written) {
            if (value(one) != null) {
                return false;
            }
        }
        return true;
    }

    /** An address without slashes at its end, or the usual one where it is absent. */
    public static String base(@Nullable String written, String usual) {
        String base = value(written);
        return base == null ? usual : base.replaceAll("/+$", "");
    }

    /** Whether a value is an address of the web, or absent. */
    public static boolean webOrAbsent(@Nullable String written) {
        String address = value(written);
        if (address == null) {
            return true;
        }
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether a value is a key of a messenger's console, 43 letters and digits that stand for 32 bytes, or absent. */
    public static boolean keyOrAbsent(@Nullable String written) {
        String key = value(written);
        try {
            return key == null
                    || KEY.matcher(key).matches() && Base64.getDecoder().decode(key + "=").length == 32;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
