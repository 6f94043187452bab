/**
 * DingTalk's Stream mode: this server opens connections to DingTalk and is sent messages over them, so that it needs no address of its
 * own.
 *
 * <p>Door: {@link cn.policydesk.dingtalk.stream.Streams}. Of the official SDK ({@code app-stream-client} 1.3.12) its transport is used:
 * the asking for a connection, TLS, WebSocket, frames, pings, acknowledgements, all through its public classes. Its client on top of
 * them ({@code OpenDingTalkClient}) is not, for what was read in it: a gateway that accepts the asking and says nothing holds its only
 * thread for six hours, and with it every reconnection and the stopping; nothing tells whether it is connected; messages that find its
 * queue full are lost without a word; a connection that DingTalk has gone silent on is not noticed; its {@code openApiHost} is private.
 * Instead {@link cn.policydesk.dingtalk.stream.Stream} keeps two connections, each renewed before the old one goes, with a watch for
 * deaf ones (platforms.md, complaint 6 and row Worst blind gap).
 *
 * <p>What the SDK leaves no choice in: a connection attempt that hangs is given up here but stays open there until the other side ends
 * it; its network threads live as long as the process; certificates are checked against the JVM's trust store. Not tried against
 * DingTalk itself: the tests play the gateway.
 *
 * <p>May know: {@code channel} and the room above it. The only room that knows DingTalk's SDK.
 */
@NullMarked
package cn.policydesk.dingtalk.stream;

import org.jspecify.annotations.NullMarked;
