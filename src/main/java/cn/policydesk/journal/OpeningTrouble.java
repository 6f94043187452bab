package cn.policydesk.journal;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Says in Chinese why a database does not open, without what the driver says: that may hold names and passwords. */
final class OpeningTrouble {

    private static final int LOCKED = 90020;

    private OpeningTrouble() {}

    /** Why the H2 file does not open. */
    static String inFile(Throwable thrown) {
        SQLException sql = find(thrown, SQLException.class);
        if (sql == null) {
            return thrown.getClass().getSimpleName();
        }
        return sql.getErrorCode() == LOCKED ? "文件正被另一个程序使用" : "错误码 " + sql.getErrorCode();
    }

    /**
     * Why the database on a server does not open.
     *
     * @return for the caller to throw: an {@link IOException} where it may do so later
     * @throws DatabaseRefused where it never will, as the setting stands
     */
    static IOException onServer(Throwable thrown, DatabaseUrl url) throws DatabaseRefused {
        SQLException sql = find(thrown, SQLException.class);
        if (find(thrown, UnknownHostException.class) != null) {
            throw refused(url, "找不到这台主机，请核对主机名", thrown);
        }
        if (find(thrown, SSLException.class) != null) {
            throw refused(url, "加密连接没有建立，请核对证书和 sslmode", thrown);
        }
        String state = sql == null || sql.getSQLState() == null ? "" : sql.getSQLState();
        String wrong = switch (state) {
            case "28P01", "28000" -> "用户名或密码不对，或者服务器不允许这个用户从这里登录（pg_hba.conf）";
            case "3D000" -> "服务器上没有这个库，请先建库";
            case "42501" -> "这个用户没有建表的权限，请把库交给它：alter database 库名 owner to 用户名";
            case "08004" -> "服务器不接受这样的连接，请核对 sslmode 和 pg_hba.conf";
            case "42P07" -> "库里已经有同名的表，请换一个空的库";
            default -> null;
        };
        if (wrong != null) {
            throw refused(url, wrong, thrown);
        }
        String later = later(thrown, state);
        if (later != null) {
            return new IOException("连不上 PostgreSQL " + url + "（" + later + "）", thrown);
        }
        String code = state.isEmpty() ? thrown.getClass().getSimpleName() : "错误码 " + state;
        throw refused(url, "打开时出错（" + code + "），请核对地址里的参数；库里的表也可能是别的程序的，或者被改过", thrown);
    }

    /** What may be over in a while, or null. */
    private static @Nullable String later(Throwable thrown, String state) {
        if (state.startsWith("57P")) {
            return "正在启动或关闭";
        }
        if (state.equals(Database.FULL)) {
            return "连接已经用满";
        }
        if (state.equals("55P03")) {
            return "另一个程序正在改库里的表";
        }
        if (find(thrown, ConnectException.class) != null) {
            return "拒绝连接，请核对主机和端口，看数据库开着没有";
        }
        if (find(thrown, SocketTimeoutException.class) != null) {
            return "没有回应，请核对主机、端口和防火墙";
        }
        boolean broken = find(thrown, SocketException.class) != null || find(thrown, EOFException.class) != null;
        return broken ? "连接中断" : null;
    }

    private static DatabaseRefused refused(DatabaseUrl url, String why, Throwable thrown) {
        return new DatabaseRefused("DATABASE_URL 里的 PostgreSQL " + url + " 不能用：" + why, thrown);
    }

    private static <T extends Throwable> @Nullable T find(Throwable thrown, Class<T> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
