package cn.policydesk.dingtalk.outbound;

import cn.policydesk.dingtalk.OutletFault;
import cn.policydesk.dingtalk.Robot;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Fetches what DingTalk keeps: a file that somebody sent, the departments of somebody. Safe for use by several threads. */
final class Fetching {

    /** Longest file taken, in bytes: what a list may have. */
    static final int MOST_BYTES = 5 * 1024 * 1024;

    private final Api api;
    private final Wire wire;
    private final Alerts alerts;

    Fetching(Api api, Wire wire, Alerts alerts) {
        this.api = api;
        this.wire = wire;
        this.alerts = alerts;
    }

    /** See {@link cn.policydesk.dingtalk.Outlet#fetch}. */
    byte[] fetch(Robot robot, String downloadCode) throws OutletFault {
        if (downloadCode.isEmpty()) {
            throw new OutletFault("这条消息里没有能下载的文件，请重新发一次");
        }
        URI address = switch (api.addressOf(downloadCode)) {
            case Called.Done done -> address(done.answer().path("downloadUrl").asString(""));
            case Called.Failed failed -> throw fault(robot, failed);
        };
        if (!Addresses.download(robot, address)) {
            alerts.tell(robot, "foreign-download", "钉钉给的下载地址不是外网的 https 地址，没有下载");
            throw new OutletFault("文件暂时下载不了，请稍后再发一次");
        }
        Wire.Answer answer;
        try {
            answer = wire.get(address, MOST_BYTES);
        } catch (CallFailed e) {
            throw fault(robot, e.failure());
        }
        if (answer.status() != 200) {
            alerts.tell(robot, new Called.Refused("download-" + answer.status()));
            throw new OutletFault("文件暂时下载不了，请稍后再发一次");
        }
        if (answer.body().length > MOST_BYTES) {
            throw new OutletFault("文件超过 5MB，请分成几份再发");
        }
        return answer.body();
    }

    private static URI address(String written) throws OutletFault {
        try {
            return new URI(written);
        } catch (URISyntaxException e) {
            throw new OutletFault("文件暂时下载不了，请稍后再发一次");
        }
    }

    /** See {@link cn.policydesk.dingtalk.Departments#of}. */
    List<String> departments(Robot robot, String staffId) throws OutletFault {
        return switch (api.person(staffId)) {
            case Called.Done done -> {
                List<String> ids = new ArrayList<>();
                for (JsonNode id : done.answer().path("result").path("dept_id_list")) {
                    ids.add(id.asString(""));
                }
                yield ids;
            }
            case Called.Failed failed -> throw fault(robot, failed);
        };
    }

    private OutletFault fault(Robot robot, Called.Failed failed) {
        alerts.tell(robot, failed);
        return new OutletFault(
                switch (failed) {
                    case Called.Refused refused -> "钉钉没有给出这个文件，可能已经过期，请重新发一次";
                    case Called.TooFast fast -> "钉钉现在太忙，请过一会儿再发一次";
                    case Called.Unsent unsent -> "暂时连不上钉钉，请稍后再发一次";
                    case Called.Unclear unclear -> "暂时连不上钉钉，请稍后再发一次";
                });
    }
}
