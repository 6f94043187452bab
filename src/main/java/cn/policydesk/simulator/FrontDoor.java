package cn.policydesk.simulator;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Who comes to a simulator's addresses: everybody but this machine finds nothing there (404, as where it is off), this machine its page
 * and the parts of the page; what else is asked goes on to the simulator.
 *
 * <p>Safe for use by several threads.
 */
public final class FrontDoor implements Filter {

    private static final String FILES = "/files/";

    private final String path;
    private final boolean open;
    private final PageFiles files;

    /**
     * Made where a simulator is on.
     *
     * @param name of the simulator: of its addresses, and of the folder of its page among the resources
     * @param open whether others than this machine may use it
     */
    public FrontDoor(String name, boolean open) {
        this.path = "/" + name;
        this.open = open;
        this.files = new PageFiles(name);
    }

    /** The address of a server on this machine, by the one it listens on; without a slash at the end. */
    public static String own(String address, int port) {
        return "http://" + (address.equals("0.0.0.0") || address.contains(":") ? "localhost" : address) + ":" + port;
    }

    @Override
    public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
            throws IOException, ServletException {
        if (!(asked instanceof HttpServletRequest request) || !(answer instanceof HttpServletResponse response)) {
            chain.doFilter(asked, answer);
            return;
        }
        String at = request.getServletPath();
        if (!at.equals(path) && !at.startsWith(path + "/")) {
            chain.doFilter(request, response);
        } else if (!open && !OwnMachine.asks(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (at.equals(path) || at.equals(path + "/")) {
            send(files.page(), response);
        } else if (at.startsWith(path + FILES)) {
            send(files.part(at.substring((path + FILES).length())), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static void send(Optional<PageFiles.Kept> file, HttpServletResponse response) throws IOException {
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(file.get().type());
        response.setHeader("Cache-Control", "no-cache");
        response.setContentLength(file.get().bytes().length);
        response.getOutputStream().write(file.get().bytes());
    }
}
