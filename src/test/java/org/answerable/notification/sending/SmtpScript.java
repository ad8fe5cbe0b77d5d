package org.answerable.notification.sending;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A mail server that answers as a test says; what the script leaves open it accepts. */
final class SmtpScript implements AutoCloseable {

    private static final String MESSAGE_ID = "Message-ID: ";

    private final ServerSocket server;
    private final UnaryOperator<String> script;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<String> messageIds = new CopyOnWriteArrayList<>();

    /** The script answers a command line, or {@code DATA-END} after the content; null accepts. */
    SmtpScript(UnaryOperator<String> script) {
        this.script = script;
        try {
            server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        Thread thread = new Thread(this::serve, "smtp-script");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    /** The Message-IDs of the contents that came whole, in order, whatever the script answered to them. */
    List<String> messageIds() {
        return messageIds;
    }

    /** The command lines that came, in order. */
    List<String> heard() {
        return heard;
    }

    private void serve() {
        try {
            while (!server.isClosed()) {
                try (Socket socket = server.accept()) {
                    converse(socket);
                }
            }
        } catch (SocketException closed) {
            heard.add("closed");
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void converse(Socket socket) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
        say(out, "220 script");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            String answer = script.apply(line);
            if (line.equals("DATA") && answer == null) {
                say(out, "354 go on");
                takeContent(in);
                answer = script.apply("DATA-END");
            }
            say(out, answer == null ? accepting(line) : answer);
            if (line.equals("QUIT")) {
                return;
            }
        }
    }

    private void takeContent(BufferedReader in) throws IOException {
        String messageId = null;
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            if (messageId == null && line.startsWith(MESSAGE_ID)) {
                messageId = line.substring(MESSAGE_ID.length());
            }
            line = in.readLine();
        }
        if (line != null && messageId != null) {
            messageIds.add(messageId);
        }
    }

    private static String accepting(String line) {
        return line.equals("QUIT") ? "221 bye" : "250 2.0.0 ok";
    }

    private static void say(PrintWriter out, String answer) {
        out.print(answer + "\r\n");
        out.flush();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
