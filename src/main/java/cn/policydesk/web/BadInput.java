package cn.policydesk.web;

import cn.policydesk.benefit.Mistake;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** A request that cannot be taken; its message, in Chinese, is shown to whoever sent it. */
final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int TOLD = 5;

    private final transient List<Mistake> mistakes;

    private final HttpStatus status;

    BadInput(String message) {
        this(HttpStatus.BAD_REQUEST, message);
    }

    BadInput(HttpStatus status, String message) {
        super(message);
        this.mistakes = List.of();
        this.status = status;
    }

    /** @param mistakes all that is wrong; at least one */
    BadInput(List<Mistake> mistakes) {
        super(told(mistakes));
        this.mistakes = List.copyOf(mistakes);
        this.status = HttpStatus.BAD_REQUEST;
    }

    HttpStatus status() {
        return status;
    }

    /** What is wrong one by one; empty where the message says it all. */
    List<Mistake> mistakes() {
        return mistakes;
    }

    private static String told(List<Mistake> mistakes) {
        String first = mistakes.stream().limit(TOLD).map(Mistake::text).collect(Collectors.joining("；"));
        return mistakes.size() > TOLD ? first + "；等共" + mistakes.size() + "处，见 errors。" : first + "。";
    }
}
