internal import CCurl

/// `CURLOPT_HEADERFUNCTION`; any other count than the one given ends the transfer.
let receiveHeaderLine: curl_write_callback = { bytes, size, count, context in
    guard let transfer = unsafe transfer(context) else { return 0 }
    return unsafe transfer.receive(headerLine: array(bytes, size * count)) ? size * count : 0
}

/// `CURLOPT_WRITEFUNCTION`; any other count than the one given ends the transfer.
let receiveBody: curl_write_callback = { bytes, size, count, context in
    guard let transfer = unsafe transfer(context) else { return 0 }
    return unsafe transfer.receive(body: array(bytes, size * count)) ? size * count : 0
}

/// `CURLOPT_PREREQFUNCTION`: called on a ready connection, before the first byte of the request.
let beginRequest: curl_prereq_callback = { context, _, _, _, _ in
    guard let transfer = unsafe transfer(context), transfer.begin() else { return CURL_PREREQFUNC_ABORT }
    return CURL_PREREQFUNC_OK
}

private func transfer(_ context: UnsafeMutableRawPointer?) -> Transfer? {
    unsafe context.map { unsafe Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
}

private func array(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> [UInt8] {
    unsafe Array(UnsafeRawBufferPointer(start: bytes, count: count))
}
