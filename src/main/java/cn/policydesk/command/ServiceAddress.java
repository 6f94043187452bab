package cn.policydesk.command;

import cn.policydesk.library.RunningServer;
import org.jspecify.annotations.Nullable;

/** Where the running product is. */
final class ServiceAddress {

    private ServiceAddress() {}

    /**
     * Its address, without a slash at the end.
     *
     * @param written as somebody wrote it, or null for the product of this folder, on this machine
     */
    static String of(@Nullable String written, Home home) {
        if (written != null) {
            if (!written.matches("https?://[^/?#\\s]+/?")) {
                throw new Failure("--to 要写成 http://localhost:8080 的样子");
            }
            return written.replaceAll("/$", "");
        }
        return "http://localhost:"
                + new RunningServer(home.folder().resolve("var")).port().orElse("8080");
    }
}
