package org.answerable.inbound;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes a small winmail.dat: one file, as Outlook packs it (MS-OXTNEF, section 2.1). */
final class Tnef {

    private static final int SIGNATURE = 0x223E9F78;
    private static final int RENDERING = 0x00069002;
    private static final int TITLE = 0x00018010;
    private static final int DATA = 0x0006800F;
    private static final byte MESSAGE = 1;
    private static final byte ATTACHMENT = 2;
    private static final int VERSION = 0x00089006;

    private Tnef() {}

    static byte[] withFile(String name, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(little(4).putInt(SIGNATURE).array());
        out.writeBytes(little(2).putShort((short) 1).array());
        attribute(out, MESSAGE, VERSION, little(4).putInt(0x00010000).array());
        attribute(out, ATTACHMENT, RENDERING, new byte[14]);
        attribute(out, ATTACHMENT, TITLE, (name + "\0").getBytes(StandardCharsets.US_ASCII));
        attribute(out, ATTACHMENT, DATA, content);
        return out.toByteArray();
    }

    private static void attribute(ByteArrayOutputStream out, byte level, int id, byte[] value) {
        int sum = 0;
        for (byte one : value) {
            sum += one & 0xFF;
        }
        out.write(level);
        out.writeBytes(little(8).putInt(id).putInt(value.length).array());
        out.writeBytes(value);
        out.writeBytes(little(2).putShort((short) sum).array());
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
