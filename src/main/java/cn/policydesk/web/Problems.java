package cn.policydesk.web;

import cn.policydesk.benefit.Mistake;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says in Chinese what is wrong with a request: as RFC 9457 problem details to programs, as a page to browsers. Never shows
 * an exception's own words.
 */
@Controller
@ControllerAdvice
class Problems implements ErrorController {

    private static final String QUESTION = "{\"question\":\"厂里招了应届生有补助吗\",\"region\":\"dongyang\"}";
    private static final String QUOTE = "{\"region\":\"dongyang\",\"facts\":{\"带动人数\":5,\"初次创业\":true}}";
    private static final String MESSAGE = "{\"text\":\"我开了个店招了3个人能领多少\",\"region\":\"dongyang\"}";
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    Object onBadInput(BadInput e, HttpServletRequest request) {
        Object answer = answer(request, e.status(), e.getMessage());
        if (!e.mistakes().isEmpty()
                && answer instanceof ResponseEntity<?> response
                && response.getBody() instanceof ProblemDetail problem) {
            problem.setProperty("errors", e.mistakes());
        }
        return answer;
    }

    @ExceptionHandler
    Object onNotFound(NotFound e, HttpServletRequest request) {
        return answer(request, HttpStatus.NOT_FOUND, e.getMessage());
    }

    @ExceptionHandler
    Object onUnreadable(HttpMessageNotReadableException e, HttpServletRequest request) {
        if (RequestLimit.exceeded(e)) {
            return answer(request, HttpStatus.CONTENT_TOO_LARGE, null);
        }
        String twice = StrictJson.duplicate(e);
        if (twice != null) {
            return onBadInput(new BadInput(List.of(new Mistake(twice, "“" + twice + "”写了两次", "每一项只写一次"))), request);
        }
        return answer(
                request,
                HttpStatus.BAD_REQUEST,
                "请求内容不是有效的JSON，或者某一项的类型不对。请写成 " + example(request.getRequestURI()) + "。");
    }

    private static String example(String uri) {
        if (uri.startsWith("/api/chat")) {
            return MESSAGE;
        }
        return uri.startsWith("/api/quote") ? QUOTE : QUESTION;
    }

    @ExceptionHandler
    Object onBrokenUpload(MultipartException e, HttpServletRequest request) {
        boolean tooLong = e instanceof MaxUploadSizeExceededException || RequestLimit.exceeded(e);
        return tooLong
                ? answer(request, HttpStatus.CONTENT_TOO_LARGE, null)
                : answer(request, HttpStatus.BAD_REQUEST, "文件没有传完整，请重新选一次文件再交。");
    }

    @ExceptionHandler
    Object onAnything(Exception e, HttpServletRequest request) {
        HttpStatusCode status = e instanceof ErrorResponse known
                ? known.getStatusCode()
                : e instanceof InvalidParameterException ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR;
        if (status.is5xxServerError()) {
            LOG.error("request failed: {} {}", request.getMethod(), request.getRequestURI(), e);
        }
        return answer(request, status, null);
    }

    @RequestMapping("/error")
    Object onError(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return answer(
                request, code instanceof Integer number ? HttpStatusCode.valueOf(number) : HttpStatus.NOT_FOUND, null);
    }

    /** A page that tells about a problem. */
    static ModelAndView page(HttpStatusCode status, String title, String detail) {
        ModelAndView page = new ModelAndView("problem");
        page.setStatus(status);
        return page.addObject("status", status.value())
                .addObject("title", title)
                .addObject("detail", detail);
    }

    private static Object answer(HttpServletRequest request, HttpStatusCode status, @Nullable String detail) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String uri = path instanceof String text ? text : request.getRequestURI();
        String says = detail != null ? detail : RequestLimit.isList(uri) ? listDetail(status) : detail(status);
        String accept = request.getHeader("Accept");
        if (!uri.startsWith("/api/") && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
            return page(status, title(status), says);
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, says);
        problem.setTitle(title(status));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String title(HttpStatusCode status) {
        return switch (status.value()) {
            case 400 -> "请求有误";
            case 403 -> "不允许";
            case 404 -> "没有这个页面";
            case 405 -> "不支持这种请求方式";
            case 406, 415 -> "不支持这种内容类型";
            case 409 -> "还不行";
            case 410 -> "已经清除";
            case 413 -> "内容太长";
            case 429 -> "现在太忙";
            default -> status.is5xxServerError() ? "出错了" : "请求有误";
        };
    }

    private static String detail(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> "地址可能写错了。可以回到首页提问，或看“通知原文”。";
            case 405 -> "这个地址不支持这种请求方式。提问请用 POST /api/ask，算待遇请用 POST /api/quote。";
            case 406 -> "只能返回JSON（application/json）。";
            case 415 -> "请用JSON提交，并写明 Content-Type: application/json。";
            case 413 -> "内容太长了，请用一两句话说要问的事。";
            default -> status.is5xxServerError() ? "服务器出了点问题，您的问题没有丢，请稍后再试一次。" : "请求没有被理解，请检查后再试。";
        };
    }

    /** The same for {@code /api/batch}. */
    private static String listDetail(HttpStatusCode status) {
        return switch (status.value()) {
            case 405 -> "这个地址不支持这种请求方式。交名单请用 POST /api/batch。";
            case 406 -> detail(status);
            case 413 -> "文件太大，最多 5 MB。请分成几个文件，一个一个交。";
            case 415 -> "请用 multipart/form-data 提交，名单文件放在 file 里。";
            default -> status.is5xxServerError() ? "服务器出了点问题，名单没有收到，请稍后再交一次。" : detail(status);
        };
    }
}
